package org.compendiumsearch.core.search;

import java.util.ArrayList;
import java.util.List;
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

/**
 * Turns what was typed in the simple syntax into a query over every language of the index. Used for
 * one request.
 */
final class QueryBuilder {
  private static final int MOST_WORDS_NEEDED = 4;

  private final WordQueries words;
  private final Analyzers analyzers;
  private final Match match;
  private final List<String> tellingWords = new ArrayList<>();

  QueryBuilder(Analyzers analyzers, List<String> languages, Match match) {
    this.analyzers = analyzers;
    this.words = new WordQueries(analyzers, languages);
    this.match = match;
  }

  /** Returns the query of a text; a text without any word finds everything. */
  TextQuery build(String text) {
    Clause.Group group = SimpleSyntax.parse(text);
    BooleanQuery.Builder marking = new BooleanQuery.Builder();
    Query found = group(group, marking, true);
    BooleanQuery.Builder scoring = new BooleanQuery.Builder().add(found, Occur.MUST);
    String whole = asTyped(group);
    if (!whole.isEmpty()) {
      scoring.add(words.asTitle(whole), Occur.SHOULD);
    }
    if (tellingWords.size() > 1) {
      scoring.add(words.near(String.join(" ", tellingWords)), Occur.SHOULD);
    }
    return new TextQuery(scoring.build(), marking.build());
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

  private BooleanQuery group(Clause.Group group, BooleanQuery.Builder marking, boolean outermost) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<Query> wanted = new ArrayList<>();
    int required = 0;
    int excluded = 0;
    for (Part part : withoutStopWords(group.parts())) {
      BooleanQuery.Builder marks =
          part.demand() == Demand.EXCLUDED ? new BooleanQuery.Builder() : marking;
      List<Query> queries = clause(part.clause(), marks, outermost);
      switch (part.demand()) {
        case WANTED -> wanted.addAll(queries);
        case REQUIRED -> {
          queries.forEach(each -> query.add(each, Occur.MUST));
          required += queries.size();
        }
        case EXCLUDED -> {
          together(queries).forEach(each -> query.add(each, Occur.MUST_NOT));
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
  private List<Query> clause(Clause clause, BooleanQuery.Builder marking, boolean outermost) {
    return switch (clause) {
      case Clause.Word word -> word(word.text(), marking, outermost);
      case Clause.Phrase phrase -> phrase(phrase.text(), marking);
      case Clause.Prefix prefix -> prefix(prefix.text(), marking, outermost);
      case Clause.AnyOf any -> {
        BooleanQuery.Builder alternatives = new BooleanQuery.Builder();
        for (Clause each : any.clauses()) {
          together(clause(each, marking, false))
              .forEach(query -> alternatives.add(query, Occur.SHOULD));
        }
        yield unlessEmpty(alternatives.build());
      }
      case Clause.Group inner -> unlessEmpty(group(inner, marking, false));
    };
  }

  private List<Query> phrase(String text, BooleanQuery.Builder marking) {
    if (written(text).isEmpty()) {
      return List.of();
    }
    words.markPhrase(text, marking);
    return List.of(words.phrase(text));
  }

  /** Returns the words of a compound, of which the last only begins so. */
  private List<Query> prefix(String text, BooleanQuery.Builder marking, boolean outermost) {
    List<String> written = written(text);
    if (written.isEmpty()) {
      return List.of();
    }
    List<Query> queries = new ArrayList<>();
    for (String each : written.subList(0, written.size() - 1)) {
      queries.addAll(word(each, marking, outermost));
    }
    words.markPrefix(written.getLast(), marking);
    queries.add(words.prefix(written.getLast()));
    return queries;
  }

  private List<Query> word(String text, BooleanQuery.Builder marking, boolean outermost) {
    List<Query> queries = new ArrayList<>();
    List<String> written = written(text);
    boolean onlyStopWords = written.stream().allMatch(words::isStopWord);
    for (String each : written) {
      if (onlyStopWords || !words.isStopWord(each)) {
        if (outermost) {
          tellingWords.add(each);
        }
        words.markWord(each, marking);
        queries.add(words.word(each));
      }
    }
    return queries;
  }

  /** Returns the words that analysis finds in a text, as they stand there. */
  private List<String> written(String text) {
    return analyzers.tokens(Analyzers.OTHER, text).stream()
        .map(token -> text.substring(token.start(), token.end()))
        .toList();
  }

  /** Leaves out the words that are too common to count, unless there are no others. */
  private List<Part> withoutStopWords(List<Part> parts) {
    List<Part> telling =
        parts.stream()
            .filter(
                part ->
                    part.demand() != Demand.WANTED
                        || !(part.clause() instanceof Clause.Word word)
                        || !words.isStopWord(word.text()))
            .toList();
    boolean nothingLeft = telling.stream().allMatch(p -> p.demand() == Demand.EXCLUDED);
    return nothingLeft ? parts : telling;
  }
}
