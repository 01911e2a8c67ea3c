package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.query.Clause;
import org.compendiumsearch.core.query.Clause.Demand;
import org.compendiumsearch.core.query.Clause.Part;
import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.SimpleSyntax;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was typed in the simple syntax into a query over every language of the index. Used for
 * one request.
 */
final class QueryBuilder {
  private static final int MOST_WORDS_NEEDED = 4;

  /**
   * The words beyond these are not looked for near each other: it would cost more than it tells.
   */
  private static final int PAIRS = 16;

  private final WordQueries words;
  private final Lexicon lexicon;
  private final Match match;
  private final QueryReader reader;
  private final String text;
  private final List<TypedWord> tellingWords = new ArrayList<>();
  private final BooleanQuery.Builder demands =
      new BooleanQuery.Builder().add(Snapshot.ofType(IndexSchema.ENTRY), Occur.FILTER);

  /** Creates a builder for a text. */
  QueryBuilder(Lexicon lexicon, Match match, String text) throws IOException {
    this.lexicon = lexicon;
    this.words = new WordQueries(lexicon.analyzers(), lexicon.vocabulary());
    this.match = match;
    this.text = text;
    this.reader = new QueryReader(lexicon, written(text));
  }

  /** Returns the query of the text; a text without any word finds everything. */
  TextQuery build() throws IOException {
    Clause.Group group = SimpleSyntax.parse(text);
    BooleanQuery.Builder marking = new BooleanQuery.Builder();
    Query found = group(group, marking, true);
    BooleanQuery.Builder scoring = new BooleanQuery.Builder().add(found, Occur.MUST);
    String whole = asTyped(group);
    if (!whole.isEmpty()) {
      scoring.add(words.asTitle(whole), Occur.SHOULD);
    }
    for (int i = 1; i < Math.min(PAIRS, tellingWords.size()); i++) {
      String pair = tellingWords.get(i - 1).searched() + " " + tellingWords.get(i).searched();
      scoring.add(words.near(pair), Occur.SHOULD);
    }
    return new TextQuery(
        scoring.build(),
        marking.build(),
        demands.build(),
        Question.of(group, reader.corrections()));
  }

  /** Returns the words that count, with what they were taken for. */
  List<TypedWord> tellingWords() {
    return tellingWords;
  }

  /** Returns the languages that the query is likeliest in. */
  List<String> languages() {
    return reader.languages();
  }

  /** Returns the words as typed and the likelier ones that were looked for in their place. */
  Map<String, String> corrections() {
    return reader.corrections();
  }

  /** What is asked of every entry holds for those found by their meaning as well. */
  private void demand(List<Query> queries, Occur occur, boolean outermost) {
    if (outermost) {
      queries.forEach(each -> demands.add(each, occur));
    }
  }

  /** Returns the plain words of a query, stop words included. */
  private static String asTyped(Clause.Group group) {
    StringBuilder typed = new StringBuilder();
    for (Part part : group.parts()) {
      if (part.demand() == Demand.WANTED && part.clause() instanceof Clause.Word word) {
        typed.append(typed.isEmpty() ? "" : " ").append(word.text());
      }
    }
    return typed.toString();
  }

  private BooleanQuery group(Clause.Group group, BooleanQuery.Builder marking, boolean outermost)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<Query> wanted = new ArrayList<>();
    int required = 0;
    int excluded = 0;
    IdentityHashMap<Part, List<TypedWord>> typed = typedWords(group.parts());
    for (Part part : withoutCommonWords(group.parts(), typed)) {
      BooleanQuery.Builder marks =
          part.demand() == Demand.EXCLUDED ? new BooleanQuery.Builder() : marking;
      List<TypedWord> read = typed.get(part);
      List<Query> queries =
          read == null
              ? clause(part.clause(), marks, outermost)
              : word(read, marks, outermost && part.demand() != Demand.EXCLUDED);
      switch (part.demand()) {
        case WANTED -> wanted.addAll(queries);
        case REQUIRED -> {
          queries.forEach(each -> query.add(each, Occur.MUST));
          demand(queries, Occur.FILTER, outermost);
          required += queries.size();
        }
        case EXCLUDED -> {
          together(queries).forEach(each -> query.add(each, Occur.MUST_NOT));
          demand(together(queries), Occur.MUST_NOT, outermost);
          excluded += queries.size();
        }
      }
    }
    wanted.forEach(each -> query.add(each, Occur.SHOULD));
    int needed = needed(wanted.size() + required) - required;
    query.setMinimumNumberShouldMatch(Math.max(0, needed));
    if (wanted.isEmpty() && required == 0 && (outermost || excluded > 0)) {
      query.add(Snapshot.ofType(IndexSchema.ENTRY), Occur.FILTER);
    }
    return query.build();
  }

  /**
   * Reads the words of a group, those that follow each other together: they may be one concept. An
   * excluded word is taken as it stands.
   */
  private IdentityHashMap<Part, List<TypedWord>> typedWords(List<Part> parts) throws IOException {
    IdentityHashMap<Part, List<TypedWord>> typed = new IdentityHashMap<>();
    List<Part> run = new ArrayList<>();
    for (Part part : parts) {
      if (part.clause() instanceof Clause.Word && part.demand() != Demand.EXCLUDED) {
        run.add(part);
      } else {
        readTogether(run, typed);
        run.clear();
        if (part.clause() instanceof Clause.Word word) {
          typed.put(part, asTheyStand(written(word.text())));
        }
      }
    }
    readTogether(run, typed);
    return typed;
  }

  private void readTogether(List<Part> run, IdentityHashMap<Part, List<TypedWord>> typed)
      throws IOException {
    List<String> all = new ArrayList<>();
    for (Part part : run) {
      all.addAll(written(((Clause.Word) part.clause()).text()));
    }
    List<TypedWord> read = reader.read(all);
    int at = 0;
    for (Part part : run) {
      String word = ((Clause.Word) part.clause()).text();
      int count = written(word).size();
      typed.put(part, words.withCompound(word, read.subList(at, at + count)));
      at += count;
    }
  }

  private List<TypedWord> asTheyStand(List<String> written) throws IOException {
    List<TypedWord> typed = new ArrayList<>();
    for (TypedWord each : reader.read(written)) {
      typed.add(new TypedWord(each.text(), each.text(), each.common(), List.of()));
    }
    return typed;
  }

  /** Returns the words of one clause as one query: a compound is excluded, or offered, whole. */
  private static List<Query> together(List<Query> words) {
    if (words.size() < 2) {
      return words;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(each -> all.add(each, Occur.MUST));
    return List.of(all.build());
  }

  private static List<Query> unlessEmpty(BooleanQuery query) {
    return query.clauses().isEmpty() ? List.of() : List.of(query);
  }

  /** Returns how many of so many words an entry must hold. */
  private int needed(int words) {
    return switch (match) {
      case ANY -> Math.min(1, words);
      case ALL -> words;
      case MOST -> Math.min(MOST_WORDS_NEEDED, (2 * words + 2) / 3);
    };
  }

  /** Returns a query for each word that a clause stands for. */
  private List<Query> clause(Clause clause, BooleanQuery.Builder marking, boolean outermost)
      throws IOException {
    return switch (clause) {
      case Clause.Word word -> word(readAlone(word.text()), marking, outermost);
      case Clause.Phrase phrase -> phrase(phrase.text(), marking);
      case Clause.Prefix prefix -> prefix(prefix.text(), marking, outermost);
      case Clause.AnyOf any -> {
        BooleanQuery.Builder alternatives = new BooleanQuery.Builder();
        for (Clause each : any.clauses()) {
          for (Query query : together(clause(each, marking, false))) {
            alternatives.add(query, Occur.SHOULD);
          }
        }
        yield unlessEmpty(alternatives.build());
      }
      case Clause.Group inner -> unlessEmpty(group(inner, marking, false));
    };
  }

  private List<TypedWord> readAlone(String word) throws IOException {
    return words.withCompound(word, reader.read(written(word)));
  }

  private List<Query> phrase(String text, BooleanQuery.Builder marking) {
    if (written(text).isEmpty()) {
      return List.of();
    }
    words.markPhrase(text, marking);
    return List.of(words.phrase(text));
  }

  /** Returns the words of a compound, of which the last only begins so. */
  private List<Query> prefix(String text, BooleanQuery.Builder marking, boolean outermost)
      throws IOException {
    List<String> written = written(text);
    if (written.isEmpty()) {
      return List.of();
    }
    List<Query> queries = new ArrayList<>();
    queries.addAll(word(reader.read(written.subList(0, written.size() - 1)), marking, outermost));
    words.markPrefix(written.getLast(), marking);
    queries.add(words.prefix(written.getLast()));
    return queries;
  }

  private List<Query> word(List<TypedWord> typed, BooleanQuery.Builder marking, boolean telling) {
    List<Query> queries = new ArrayList<>();
    boolean onlyCommon = typed.stream().allMatch(TypedWord::common);
    for (TypedWord each : typed) {
      if (onlyCommon || !each.common()) {
        if (telling) {
          tellingWords.add(each);
        }
        words.mark(each, marking);
        queries.add(words.word(each));
      }
    }
    return queries;
  }

  /** Returns the words that analysis finds in a text, as they stand there. */
  private List<String> written(String text) {
    return lexicon.analyzers().tokens(Analyzers.OTHER, text).stream()
        .map(token -> text.substring(token.start(), token.end()))
        .toList();
  }

  /** Leaves out the words that are too common to count, unless there are no others. */
  private static List<Part> withoutCommonWords(
      List<Part> parts, IdentityHashMap<Part, List<TypedWord>> typed) {
    List<Part> telling =
        parts.stream()
            .filter(part -> part.demand() != Demand.WANTED || !isCommon(typed.get(part)))
            .toList();
    boolean nothingLeft = telling.stream().allMatch(p -> p.demand() == Demand.EXCLUDED);
    return nothingLeft ? parts : telling;
  }

  private static boolean isCommon(@Nullable List<TypedWord> typed) {
    return typed != null && typed.size() == 1 && typed.getFirst().common();
  }
}
