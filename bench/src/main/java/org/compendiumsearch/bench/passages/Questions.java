package org.compendiumsearch.bench.passages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.compendiumsearch.bench.passages.Question.Kind;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.error.FileFault;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.EntryVisitor;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SnapshotId;

/**
 * Draws questions from passages: words come as often as they stand there, filters as often as their
 * values. The same file, seed and number give the same list, whoever is asked and by however many.
 * One thread at a time.
 */
public final class Questions {
  /** So many passages are kept to draw from, chosen evenly. */
  private static final int SAMPLE = 5_000;

  private static final int MOST_WORDS = 3;
  private static final int FACETS = 3;
  private static final int SHORTEST = 3;

  private final Analyzers analyzers = new Analyzers();
  private final FacetChoice facets;
  private final Random random;
  private final List<Passage> sample;

  private Questions(FacetChoice facets, Random random, List<Passage> sample) {
    this.facets = facets;
    this.random = random;
    this.sample = sample;
  }

  /** A word as it stands in a passage, and where. */
  private record Word(String text, int start, int end, boolean common) {}

  /**
   * Begins to draw from a file.
   *
   * @param most from how many of its passages, counted from its beginning
   * @param seed of all choices
   * @throws InvalidFileException where it cannot be read or has no words to ask for
   */
  public static Questions of(PassageFile file, int most, FacetChoice facets, long seed)
      throws IOException {
    Sample sample = new Sample(new Random(seed));
    file.read(most, sample::add);
    return of(sample, facets, file.toString());
  }

  /**
   * Begins to draw from the newest entries of an index.
   *
   * @param seed of all choices
   * @throws InvalidFileException where it has no words to ask for
   */
  public static Questions of(SearchEngine engine, long seed) {
    Sample sample = new Sample(new Random(seed));
    engine.walk(SearchRequest.browse(), SearchRequest.MAX_WINDOW, sample);
    return of(sample, new IndexFacets(engine.facetValues("en")), "the index");
  }

  private static Questions of(Sample sample, FacetChoice facets, String from) {
    Questions questions = new Questions(facets, sample.random, sample.passages);
    sample.passages.removeIf(passage -> !questions.isAskable(passage));
    if (sample.passages.isEmpty()) {
      throw new InvalidFileException(
          List.of(new FileFault(from, 0, "holds no passage with two words to ask for")));
    }
    return questions;
  }

  /** Some of many passages, each as likely (Vitter's algorithm R). */
  private static final class Sample implements EntryVisitor {
    private final List<Passage> passages = new ArrayList<>();
    private final Random random;
    private int seen;

    Sample(Random random) {
      this.random = random;
    }

    void add(Passage passage) {
      seen++;
      if (passages.size() < SAMPLE) {
        passages.add(passage);
      } else {
        int place = random.nextInt(seen);
        if (place < SAMPLE) {
          passages.set(place, passage);
        }
      }
    }

    @Override
    public void begin(SnapshotId snapshot, int total) {
      // How many there are makes no difference.
    }

    @Override
    public void visit(Entry entry) {
      add(
          new Passage(
              entry.id().value(), entry.language(), entry.title(), entry.text(), null, null, null));
    }
  }

  /**
   * Draws questions of all kinds, mixed: of 100, 37 are words, 25 have one filter, 20 are
   * multi-select, 10 are phrases, 5 ask for the second page and 3 browse.
   */
  public List<Question> mix(int count) {
    List<Question> mix = new ArrayList<>(count);
    while (mix.size() < count) {
      int of = random.nextInt(100);
      Kind kind =
          of < 37
              ? Kind.WORDS
              : of < 62
                  ? Kind.FILTER
                  : of < 82
                      ? Kind.MULTI_SELECT
                      : of < 92 ? Kind.PHRASE : of < 97 ? Kind.SECOND_PAGE : Kind.BROWSE;
      mix.add(one(kind));
    }
    return mix;
  }

  /** Draws questions of one kind. */
  public List<Question> of(Kind kind, int count) {
    List<Question> questions = new ArrayList<>(count);
    while (questions.size() < count) {
      questions.add(one(kind));
    }
    return questions;
  }

  /** Draws questions of so many words of one passage each. */
  public List<Question> ofWords(int words, int count) {
    List<Question> questions = new ArrayList<>(count);
    while (questions.size() < count) {
      questions.add(new Question(Kind.WORDS, SearchRequest.forText(words(words))));
    }
    return questions;
  }

  /** Draws what was typed when suggestions are asked for: the first letters of a word. */
  public List<String> beginnings(int count) {
    List<String> beginnings = new ArrayList<>(count);
    while (beginnings.size() < count) {
      String word = words(1);
      beginnings.add(word.substring(0, Math.min(word.length(), 2 + random.nextInt(4))));
    }
    return beginnings;
  }

  private Question one(Kind kind) {
    SearchRequest request =
        switch (kind) {
          case WORDS -> SearchRequest.forText(words(upTo(MOST_WORDS)));
          case PHRASE -> SearchRequest.forText(phrase());
          case BROWSE -> SearchRequest.browse();
          case FILTER -> SearchRequest.forText(words(upTo(2))).withFilters(filters(1, 1));
          case MULTI_SELECT ->
              SearchRequest.forText(words(upTo(2))).withFilters(filters(FACETS, MOST_WORDS));
          case SECOND_PAGE -> SearchRequest.forText(words(upTo(2))).withPage(2, 10);
        };
    return new Question(kind, request);
  }

  private int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  /** Returns words of one passage, as a user remembers it; at least one tells something. */
  private String words(int count) {
    while (true) {
      List<Word> of = wordsOf(anyPassage());
      Collections.shuffle(of, random);
      List<Word> chosen = of.subList(0, Math.min(count, of.size()));
      if (chosen.stream().anyMatch(word -> !word.common())) {
        return String.join(" ", chosen.stream().map(Word::text).toList());
      }
    }
  }

  private String phrase() {
    List<String> pairs = pairs(anyPassage());
    return pairs.get(random.nextInt(pairs.size()));
  }

  private boolean isAskable(Passage passage) {
    return !pairs(passage).isEmpty();
  }

  /** Returns every two words of a passage that follow each other and tell something. */
  private List<String> pairs(Passage passage) {
    List<String> pairs = new ArrayList<>();
    List<Word> of = wordsOf(passage);
    for (int i = 1; i < of.size(); i++) {
      Word one = of.get(i - 1);
      Word next = of.get(i);
      boolean together =
          next.start() > one.end() && passage.text().substring(one.end(), next.start()).isBlank();
      if (together && !(one.common() && next.common())) {
        pairs.add('"' + one.text() + ' ' + next.text() + '"');
      }
    }
    return pairs;
  }

  private Passage anyPassage() {
    return sample.get(random.nextInt(sample.size()));
  }

  private List<Word> wordsOf(Passage passage) {
    List<Word> words = new ArrayList<>();
    for (Analyzers.Token token : analyzers.tokens(passage.language(), passage.text())) {
      String written = passage.text().substring(token.start(), token.end());
      if (written.length() >= SHORTEST && written.chars().allMatch(Character::isLetter)) {
        boolean common = analyzers.isStopWord(passage.language(), token.surface());
        words.add(new Word(written, token.start(), token.end(), common));
      }
    }
    return words;
  }

  private Filters filters(int many, int values) {
    List<String> names = new ArrayList<>(facets.facets());
    Collections.shuffle(names, random);
    Filters filters = Filters.none();
    for (String facet : names.subList(0, Math.min(many, names.size()))) {
      Set<String> chosen = new LinkedHashSet<>();
      for (int i = upTo(values); i > 0; i--) {
        chosen.add(some(facets.one(facet, random)));
      }
      filters = filters.with(facet, List.copyOf(chosen));
    }
    return filters;
  }

  /** Half of those that look for a country want all of its continent. */
  private String some(String value) {
    int slash = value.indexOf('/');
    return slash > 0 && random.nextBoolean() ? value.substring(0, slash) : value;
  }
}
