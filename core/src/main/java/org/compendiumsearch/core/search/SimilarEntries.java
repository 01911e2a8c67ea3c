package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.analysis.Analyzers.Token;
import org.compendiumsearch.core.index.DocumentMapper;
import org.compendiumsearch.core.index.EntryMapper;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Entry;

/**
 * Finds what is like an entry: by the words that tell it from the rest, those that stand in it
 * often and elsewhere seldom, as tf-idf has it (Sparck Jones, "A statistical interpretation of term
 * specificity", 1972), and by its meaning, where the index knows that. Used for one request.
 */
final class SimilarEntries {
  private static final int WORDS = 30;

  /** How much of a long entry is looked at, in characters. */
  private static final int ENOUGH = 50_000;

  /** A word of the title counts as if it stood so often in the text. */
  private static final int TITLE = 5;

  private static final int SHORTEST = 3;

  private final Snapshot snapshot;
  private final Analyzers analyzers;

  SimilarEntries(Snapshot snapshot, Analyzers analyzers) {
    this.snapshot = snapshot;
    this.analyzers = analyzers;
  }

  private record Weighed(String stem, double weight) {}

  /**
   * Returns the query that finds entries like one: of other documents, that are not the same work
   * in another language nor nearly the same text.
   *
   * @param place of the entry in the index
   */
  Query like(int place) throws IOException {
    Entry entry = EntryMapper.fromLucene(snapshot.searcher().storedFields().document(place));
    Query same = same(entry.document().id());
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    words.add(words(entry), Occur.MUST);
    words.add(Snapshot.ofType(IndexSchema.ENTRY), Occur.FILTER);
    words.add(same, Occur.MUST_NOT);
    float[] meaning = PassageVectors.mean(snapshot, place);
    if (meaning == null) {
      return words.build();
    }
    Query others =
        new BooleanQuery.Builder()
            .add(Snapshot.ofType(IndexSchema.PASSAGE), Occur.FILTER)
            .add(same, Occur.MUST_NOT)
            .build();
    Query byWords = words.build();
    Nearest nearest = Nearest.to(meaning, others, snapshot);
    return Fusion.of(byWords, byWords, nearest, snapshot.searcher());
  }

  /** Finds a document, its versions in other languages and its near-duplicates. */
  private Query same(DocumentId id) throws IOException {
    List<BytesRef> ids = new ArrayList<>(List.of(new BytesRef(id.value())));
    snapshot
        .find(IndexSchema.LINKS, id.value())
        .map(DocumentMapper::linksFrom)
        .ifPresent(links -> links.linked().forEach(each -> ids.add(new BytesRef(each.value()))));
    return new TermInSetQuery(IndexSchema.DOCUMENT, ids);
  }

  private Query words(Entry entry) throws IOException {
    String language = analyzers.analysisOf(entry.language());
    List<Weighed> telling = telling(language, entry);
    double heaviest = telling.isEmpty() ? 1 : telling.getFirst().weight();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Weighed word : telling) {
      Query each = WordQueries.anywhere(language, word.stem());
      query.add(new BoostQuery(each, (float) (word.weight() / heaviest)), Occur.SHOULD);
    }
    return query.build();
  }

  private List<Weighed> telling(String language, Entry entry) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    String text = entry.text();
    count(language, text.substring(0, Math.min(ENOUGH, text.length())), 1, counts);
    count(language, entry.title(), TITLE, counts);
    int all = snapshot.searcher().count(Snapshot.ofType(IndexSchema.ENTRY));
    List<Weighed> weighed = new ArrayList<>();
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      int entries = snapshot.reader().docFreq(new Term(IndexSchema.words(language), each.getKey()));
      // A word of every entry tells nothing, and would weigh nothing or less.
      if (entries > 1 && entries < all) {
        double rarity = Math.log((double) all / entries);
        weighed.add(new Weighed(each.getKey(), (1 + Math.log(each.getValue())) * rarity));
      }
    }
    weighed.sort(Comparator.comparing(Weighed::weight).reversed().thenComparing(Weighed::stem));
    return weighed.subList(0, Math.min(WORDS, weighed.size()));
  }

  private void count(String language, String text, int weight, Map<String, Integer> counts) {
    for (Token token : analyzers.tokens(language, text)) {
      if (isTelling(language, token.surface())) {
        counts.merge(token.stem(), weight, Integer::sum);
      }
    }
  }

  private boolean isTelling(String language, String word) {
    boolean ideographic = word.codePoints().anyMatch(Character::isIdeographic);
    return (word.length() >= SHORTEST || ideographic)
        && word.codePoints().allMatch(Character::isAlphabetic)
        && !analyzers.isStopWord(language, word);
  }
}
