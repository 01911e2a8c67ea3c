package org.compendiumsearch.core.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.analysis.Analyzers.Token;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.thesaurus.Concept;
import org.compendiumsearch.core.thesaurus.Countries;
import org.compendiumsearch.core.thesaurus.ThesaurusReader;

/**
 * Finds the concepts of the thesaurus in the words of a query, whatever form and language they are
 * in. Safe for all threads; the terms of a language are analysed at its first use.
 */
final class Synonyms {
  private final Analyzers analyzers;
  private final List<Concept> concepts;
  private final Regions regions;
  private final Map<String, Table> tables = new ConcurrentHashMap<>();

  /** The words of one language. */
  private record Table(Map<String, List<Integer>> concepts, List<List<Form>> forms, int longest) {}

  /**
   * One of the words for a concept.
   *
   * @param tokens at least one
   */
  record Form(String language, List<Token> tokens) {
    String key() {
      return Synonyms.key(tokens);
    }
  }

  /**
   * A concept in a query.
   *
   * @param language in which the words stand for it
   * @param from the first of its words
   * @param to behind the last of its words
   */
  record Span(String language, int from, int to, int concept) {}

  /** Takes the concepts of a thesaurus; the countries are added. */
  Synonyms(Analyzers analyzers, List<Concept> concepts, Regions regions) {
    this.analyzers = analyzers;
    this.concepts = List.copyOf(concepts);
    this.regions = regions;
  }

  /** Analyses the words of a language at its first use. */
  private Table table(String language) {
    return tables.computeIfAbsent(language, this::newTable);
  }

  private Table newTable(String language) {
    List<List<String>> terms = new ArrayList<>();
    if (languages().contains(language)) {
      concepts.forEach(each -> terms.add(each.terms().getOrDefault(language, List.of())));
      Countries.names(regions, language).forEach(name -> terms.add(List.of(name)));
    }
    Map<String, List<Integer>> byKey = new HashMap<>();
    List<List<Form>> forms = new ArrayList<>();
    int longest = 1;
    for (int concept = 0; concept < terms.size(); concept++) {
      Map<String, Form> each = new LinkedHashMap<>();
      for (String term : terms.get(concept)) {
        Form form = new Form(language, analyzers.tokens(language, term));
        if (!form.tokens().isEmpty() && each.put(form.key(), form) == null) {
          byKey.computeIfAbsent(form.key(), key -> new ArrayList<>()).add(concept);
          longest = Math.max(longest, form.tokens().size());
        }
      }
      forms.add(List.copyOf(each.values()));
    }
    return new Table(byKey, forms, longest);
  }

  private static String key(List<Token> tokens) {
    return tokens.stream().map(Token::stem).collect(Collectors.joining(" "));
  }

  /** Returns the languages whose words are known here. */
  static List<String> languages() {
    return ThesaurusReader.LANGUAGES;
  }

  /** Returns the concepts among words that follow each other, in one language, longest first. */
  List<Span> in(String language, List<String> words) {
    Table table = table(language);
    List<String> keys = words.stream().map(w -> key(analyzers.tokens(language, w))).toList();
    List<Span> spans = new ArrayList<>();
    for (int from = 0; from < keys.size(); from++) {
      int farthest = Math.min(keys.size(), from + table.longest());
      for (int to = farthest; to > from; to--) {
        List<Integer> found = table.concepts().get(String.join(" ", keys.subList(from, to)));
        if (found != null) {
          for (int concept : found) {
            spans.add(new Span(language, from, to, concept));
          }
          from = to - 1;
          break;
        }
      }
    }
    return spans;
  }

  private List<Form> forms(String language, int concept) {
    List<List<Form>> forms = table(language).forms();
    return concept < forms.size() ? forms.get(concept) : List.of();
  }

  /** Returns the other words for what a span stands for, in some languages. */
  List<Form> others(Span span, List<String> words, List<String> languages) {
    String typed = String.join(" ", words.subList(span.from(), span.to()));
    Set<Form> others = new LinkedHashSet<>();
    for (String language : languages) {
      String own = key(analyzers.tokens(language, typed));
      for (Form form : forms(language, span.concept())) {
        if (!form.key().equals(own)) {
          others.add(form);
        }
      }
    }
    return List.copyOf(others);
  }
}
