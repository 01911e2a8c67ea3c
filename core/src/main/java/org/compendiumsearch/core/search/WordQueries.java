package org.compendiumsearch.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
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
  private final Vocabulary vocabulary;

  WordQueries(Analyzers analyzers, Vocabulary vocabulary) {
    this.analyzers = analyzers;
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the entries with a word, those with the form as typed above other forms, these above
   * words that only count as it.
   */
  Query word(TypedWord typed) {
    Query own = inEachLanguage(typed.searched(), this::word);
    if (typed.isCorrected()) {
      own = new BoostQuery(own, Ranking.CORRECTED);
    }
    if (typed.others().isEmpty()) {
      return own;
    }
    List<Query> any = new ArrayList<>();
    any.add(own);
    for (TypedWord.Other other : typed.others()) {
      any.add(new BoostQuery(form(other.form()), other.weight()));
    }
    return new DisjunctionMaxQuery(any, 0);
  }

  private Query form(Synonyms.Form form) {
    List<Token> tokens = form.tokens();
    return tokens.size() == 1
        ? anywhere(form.language(), tokens.getFirst().stem())
        : phraseInFields(form.language(), tokens);
  }

  /** Lets two words with a hyphen between them count as the one word they are without it. */
  List<TypedWord> withCompound(String written, List<TypedWord> typed) {
    String[] parts = written.split("[-\u2010\u2011]", -1);
    if (typed.size() != 2 || parts.length != 2) {
      return typed;
    }
    List<TypedWord.Other> compounds = new ArrayList<>();
    for (String language : vocabulary.languages()) {
      List<Token> tokens = analyzers.tokens(language, parts[0] + parts[1]);
      if (tokens.size() == 1 && holds(language, tokens)) {
        compounds.add(new TypedWord.Other(new Synonyms.Form(language, tokens), Ranking.COMPOUND));
      }
    }
    return typed.stream().map(word -> word.with(compounds)).toList();
  }

  private boolean holds(String language, List<Token> tokens) {
    try {
      return vocabulary.holds(language, tokens);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Query word(String language, List<Token> tokens) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Token token : tokens) {
      all.add(anywhere(language, token.stem()), Occur.MUST);
      String typed = Analyzers.surfaceTerm(token.surface());
      Query exact = new TermQuery(new Term(IndexSchema.body(language), typed));
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
          return phraseInFields(language, tokens);
        });
  }

  private static Query phraseInFields(String language, List<Token> tokens) {
    return new DisjunctionMaxQuery(
        List.of(
            new BoostQuery(phrase(IndexSchema.title(language), tokens, 0), Ranking.TITLE),
            new BoostQuery(phrase(IndexSchema.heading(language), tokens, 0), Ranking.HEADING),
            phrase(IndexSchema.body(language), tokens, 0)),
        0);
  }

  /** Returns the entries with a word that begins so, as it was written. */
  Query prefix(String text) {
    List<Query> queries = new ArrayList<>();
    for (String language : vocabulary.languages()) {
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

  /** Adds the marking of a word and of those that count as it. */
  void mark(TypedWord typed, BooleanQuery.Builder marking) {
    mark(
        typed.searched(),
        marking,
        (language, tokens) -> {
          BooleanQuery.Builder any = new BooleanQuery.Builder();
          for (Token token : tokens) {
            Term term = new Term(IndexSchema.body(language), token.stem());
            any.add(new TermQuery(term), Occur.SHOULD);
          }
          return any.build();
        });
    for (TypedWord.Other other : typed.others()) {
      String body = IndexSchema.body(other.form().language());
      marking.add(phrase(body, other.form().tokens(), 0), Occur.SHOULD);
    }
  }

  /** Adds the marking of a phrase. */
  void markPhrase(String text, BooleanQuery.Builder marking) {
    mark(text, marking, (language, tokens) -> phrase(IndexSchema.body(language), tokens, 0));
  }

  /** Adds the marking of a prefix. */
  void markPrefix(String text, BooleanQuery.Builder marking) {
    for (String language : vocabulary.languages()) {
      String beginning = Analyzers.surfaceTerm(analyzers.normalize(language, text));
      marking.add(new PrefixQuery(new Term(IndexSchema.body(language), beginning)), Occur.SHOULD);
    }
  }

  private void mark(
      String text, BooleanQuery.Builder marking, BiFunction<String, List<Token>, Query> query) {
    for (String language : vocabulary.languages()) {
      List<Token> tokens = analyzers.tokens(language, text);
      if (holds(language, tokens)) {
        marking.add(query.apply(language, tokens), Occur.SHOULD);
      }
    }
  }

  private Query inEachLanguage(String text, BiFunction<String, List<Token>, Query> query) {
    List<Query> queries = new ArrayList<>();
    for (String language : vocabulary.languages()) {
      List<Token> tokens = analyzers.tokens(language, text);
      if (holds(language, tokens)) {
        queries.add(query.apply(language, tokens));
      }
    }
    return switch (queries.size()) {
      case 0 -> new MatchNoDocsQuery("no words in \"" + text + "\"");
      case 1 -> queries.getFirst();
      default -> new DisjunctionMaxQuery(queries, 0);
    };
  }

  /** Returns the entries with a stem in title, headings or body, weighted as one field. */
  static Query anywhere(String language, String stem) {
    return new TermQuery(new Term(IndexSchema.words(language), stem));
  }

  private static PhraseQuery phrase(String field, List<Token> tokens, int slop) {
    String[] terms = tokens.stream().map(Token::stem).toArray(String[]::new);
    return new PhraseQuery(slop, field, terms);
  }
}
