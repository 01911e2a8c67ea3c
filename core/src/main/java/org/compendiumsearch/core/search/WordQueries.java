package org.compendiumsearch.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.analysis.Analyzers.Token;
import org.compendiumsearch.core.index.IndexSchema;

/**
 * A word, a phrase, a prefix, looked for in title, headings and body of every language of the
 * index; an entry is in one language, so the best language counts. Used for one request.
 */
final class WordQueries {
  private final Analyzers analyzers;
  private final List<String> languages;

  WordQueries(Analyzers analyzers, List<String> languages) {
    this.analyzers = analyzers;
    this.languages = languages;
  }

  boolean isStopWord(String text) {
    List<Token> tokens = analyzers.tokens(Analyzers.OTHER, text);
    return tokens.size() == 1
        && languages.stream()
            .anyMatch(language -> analyzers.isStopWord(language, tokens.getFirst().surface()));
  }

  /** Returns the entries with a word, those with the form as typed above the rest. */
  Query word(String text) {
    return inEachLanguage(text, this::word);
  }

  private Query word(String language, List<Token> tokens) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Token token : tokens) {
      all.add(fields(language, token.stem()), Occur.MUST);
      Query exact = fields(language, Analyzers.surfaceTerm(token.surface()));
      all.add(new BoostQuery(exact, Ranking.EXACT_FORM), Occur.SHOULD);
    }
    return all.build();
  }

  /** Returns the entries in which words follow each other. */
  Query phrase(String text) {
    return inEachLanguage(
        text,
        (language, tokens) -> {
          if (tokens.size() == 1) {
            return word(language, tokens);
          }
          return new DisjunctionMaxQuery(
              List.of(
                  new BoostQuery(phrase(IndexSchema.title(language), tokens, 0), Ranking.TITLE),
                  new BoostQuery(phrase(IndexSchema.heading(language), tokens, 0), Ranking.HEADING),
                  phrase(IndexSchema.body(language), tokens, 0)),
              0);
        });
  }

  /** Returns the entries with a word that begins so, as it was written. */
  Query prefix(String text) {
    List<Query> queries = new ArrayList<>();
    for (String language : languages) {
      String beginning = Analyzers.surfaceTerm(analyzers.normalize(language, text));
      queries.add(new PrefixQuery(new Term(IndexSchema.title(language), beginning)));
      queries.add(new PrefixQuery(new Term(IndexSchema.heading(language), beginning)));
      queries.add(new PrefixQuery(new Term(IndexSchema.body(language), beginning)));
    }
    return new DisjunctionMaxQuery(queries, 0);
  }

  /** Returns what words add that stand in a title as they were typed. */
  Query asTitle(String text) {
    return inEachLanguage(
        text,
        (language, tokens) ->
            new BoostQuery(phrase(IndexSchema.title(language), tokens, 0), Ranking.TITLE_PHRASE));
  }

  /** Returns what words add that stand near each other in a body. */
  Query near(String text) {
    return inEachLanguage(
        text,
        (language, tokens) ->
            new BoostQuery(
                phrase(IndexSchema.body(language), tokens, Ranking.NEAR), Ranking.NEARNESS));
  }

  /** Adds the marking of a word. */
  void markWord(String text, BooleanQuery.Builder marking) {
    mark(
        text,
        marking,
        (language, tokens) -> {
          BooleanQuery.Builder any = new BooleanQuery.Builder();
          for (Token token : tokens) {
            Term term = new Term(IndexSchema.body(language), token.stem());
            any.add(new TermQuery(term), Occur.SHOULD);
          }
          return any.build();
        });
  }

  /** Adds the marking of a phrase. */
  void markPhrase(String text, BooleanQuery.Builder marking) {
    mark(text, marking, (language, tokens) -> phrase(IndexSchema.body(language), tokens, 0));
  }

  /** Adds the marking of a prefix. */
  void markPrefix(String text, BooleanQuery.Builder marking) {
    for (String language : languages) {
      String beginning = Analyzers.surfaceTerm(analyzers.normalize(language, text));
      marking.add(new PrefixQuery(new Term(IndexSchema.body(language), beginning)), Occur.SHOULD);
    }
  }

  private void mark(
      String text, BooleanQuery.Builder marking, BiFunction<String, List<Token>, Query> query) {
    for (String language : languages) {
      List<Token> tokens = analyzers.tokens(language, text);
      if (!tokens.isEmpty()) {
        marking.add(query.apply(language, tokens), Occur.SHOULD);
      }
    }
  }

  private Query inEachLanguage(String text, BiFunction<String, List<Token>, Query> query) {
    List<Query> queries = new ArrayList<>();
    for (String language : languages) {
      List<Token> tokens = analyzers.tokens(language, text);
      if (!tokens.isEmpty()) {
        queries.add(query.apply(language, tokens));
      }
    }
    return switch (queries.size()) {
      case 0 -> new MatchNoDocsQuery("no words in \"" + text + "\"");
      case 1 -> queries.getFirst();
      default -> new DisjunctionMaxQuery(queries, 0);
    };
  }

  private static Query fields(String language, String term) {
    return new CombinedFieldQuery.Builder(term)
        .addField(IndexSchema.title(language), Ranking.TITLE)
        .addField(IndexSchema.heading(language), Ranking.HEADING)
        .addField(IndexSchema.body(language), 1)
        .build();
  }

  private static PhraseQuery phrase(String field, List<Token> tokens, int slop) {
    String[] terms = tokens.stream().map(Token::stem).toArray(String[]::new);
    return new PhraseQuery(slop, field, terms);
  }
}
