package org.compendiumsearch.bench.queries;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.bench.passages.Question;
import org.compendiumsearch.bench.passages.Question.Kind;
import org.compendiumsearch.bench.passages.Questions;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.embedding.OnnxEmbedder;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** An open index and what is asked of it. One thread at a time. */
@State(Scope.Benchmark)
public class AskedIndex {
  private static final int DIFFERENT = 1_000;
  private static final long SEED = 42;

  /** The folder in which {@code index} lies; {@link QueriesBench} sets it. */
  @Param("data")
  public String data = "data";

  /** Whether the model is loaded that search by meaning needs; {@link QueriesBench} sets it. */
  @Param("false")
  public boolean vectors;

  private final Map<Asked, Integer> next = new HashMap<>();
  private Map<Asked, List<SearchRequest>> requests = Map.of();
  private List<String> beginnings = List.of();
  private int beginning;
  private @Nullable Embedder embedder;
  private @Nullable SearchEngine engine;

  /** What is asked. */
  enum Asked {
    /** One word. */
    TERM,
    /** Three words of one passage. */
    THREE_WORDS,
    /** Two words that follow each other. */
    PHRASE,
    /** Everything. */
    BROWSE,
    /** Words and one value of one facet. */
    FILTER,
    /** Words and values of three facets. */
    MULTI_SELECT
  }

  /** JMH creates it. */
  public AskedIndex() {}

  /** Opens the index. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    embedder = vectors ? OnnxEmbedder.of(null) : null;
    engine = LuceneSearchEngine.open(Path.of(data, "index"), embedder);
    Questions questions = Questions.of(engine, SEED);
    requests =
        Map.of(
            Asked.TERM, requests(questions.ofWords(1, DIFFERENT)),
            Asked.THREE_WORDS, requests(questions.ofWords(3, DIFFERENT)),
            Asked.PHRASE, requests(questions.of(Kind.PHRASE, DIFFERENT)),
            Asked.BROWSE, requests(questions.of(Kind.BROWSE, 1)),
            Asked.FILTER, requests(questions.of(Kind.FILTER, DIFFERENT)),
            Asked.MULTI_SELECT, requests(questions.of(Kind.MULTI_SELECT, DIFFERENT)));
    beginnings = questions.beginnings(DIFFERENT);
  }

  /** Closes the index. */
  @TearDown(Level.Trial)
  public void close() {
    engine().close();
    if (embedder != null) {
      embedder.close();
    }
  }

  private static List<SearchRequest> requests(List<Question> questions) {
    return questions.stream()
        .map(Question::request)
        .map(request -> request.withMode(Mode.LEXICAL))
        .toList();
  }

  SearchEngine engine() {
    if (engine == null) {
      throw new IllegalStateException("the index is not open");
    }
    return engine;
  }

  /** Returns the next request of a kind, and after the last the first again. */
  SearchRequest next(Asked kind) {
    List<SearchRequest> all = requests.getOrDefault(kind, List.of());
    int place = next.merge(kind, 1, Integer::sum);
    return all.get(place % all.size());
  }

  String nextBeginning() {
    beginning++;
    return beginnings.get(beginning % beginnings.size());
  }
}
