package org.compendiumsearch.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.StoredFields;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.analysis.Analyzers.Token;
import org.compendiumsearch.core.index.EntryMapper;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.taxonomy.Facet;

/**
 * What can be completed in one snapshot: titles and headings, labels of facet values that entries
 * have, and the phrases that stand in many entries. Safe for all threads.
 */
final class Suggestions {
  /** More titles than these would take too long to read; the newest are left out. */
  private static final int MOST_TITLES = 100_000;

  /** Phrases are looked for in so many entries. */
  private static final int SAMPLE = 2_000;

  /** In how many of them a phrase has to stand. */
  private static final int FREQUENT = 4;

  private static final int MOST_PHRASES = 5_000;
  private static final int LONGEST_PHRASE = 3;

  private final Analyzers analyzers;
  private final Snapshot snapshot;
  private final Completions titles;
  private final Completions terms;
  private final Map<String, Completions> labels = new ConcurrentHashMap<>();

  private Suggestions(
      Analyzers analyzers, Snapshot snapshot, Completions titles, Completions terms) {
    this.analyzers = analyzers;
    this.snapshot = snapshot;
    this.titles = titles;
    this.terms = terms;
  }

  /** Reads an entry for each title of a snapshot. */
  static Suggestions of(Snapshot snapshot, Analyzers analyzers) throws IOException {
    Map<String, String> titles = new LinkedHashMap<>();
    Map<String, Integer> phrases = new HashMap<>();
    StoredFields stored = snapshot.searcher().storedFields();
    DistinctTitles distinct = new DistinctTitles(MOST_TITLES);
    snapshot.searcher().search(Snapshot.ofType(IndexSchema.ENTRY), new InOnePass<>(distinct));
    int read = 0;
    for (int doc : distinct.docs()) {
      Entry entry = EntryMapper.fromLucene(stored.document(doc));
      titles.putIfAbsent(entry.title(), entry.id().value());
      if (read++ < SAMPLE) {
        phrasesOf(analyzers, entry).forEach(phrase -> phrases.merge(phrase, 1, Integer::sum));
      }
    }
    List<Suggestion> frequent =
        phrases.entrySet().stream()
            .filter(phrase -> phrase.getValue() >= FREQUENT)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_PHRASES)
            .map(phrase -> new Suggestion(phrase.getKey(), Suggestion.Kind.TERM, null, null, null))
            .toList();
    return new Suggestions(
        analyzers, snapshot, titles(analyzers, titles), new Completions(analyzers, frequent));
  }

  /** A hundred thousand titles as objects would take twice the memory of their letters. */
  private static Completions titles(Analyzers analyzers, Map<String, String> idsByTitle) {
    PackedTexts titles = new PackedTexts(idsByTitle.keySet());
    PackedTexts ids = new PackedTexts(idsByTitle.values());
    return new Completions(
        analyzers,
        idsByTitle.keySet(),
        at -> new Suggestion(titles.get(at), Suggestion.Kind.TITLE, ids.get(at), null, null));
  }

  /** Returns the runs of two or three words of an entry that neither begin nor end in between. */
  private static Set<String> phrasesOf(Analyzers analyzers, Entry entry) {
    String text = entry.text();
    List<Token> tokens = analyzers.tokens(entry.language(), text);
    Set<String> phrases = new HashSet<>();
    for (int from = 0; from < tokens.size(); from++) {
      for (int to = from + 1; to < Math.min(tokens.size(), from + LONGEST_PHRASE); to++) {
        if (!isNextTo(text, tokens.get(to - 1), tokens.get(to))) {
          break;
        }
        if (tells(analyzers, entry, tokens.get(from)) && tells(analyzers, entry, tokens.get(to))) {
          String phrase = text.substring(tokens.get(from).start(), tokens.get(to).end());
          phrases.add(phrase.toLowerCase(Locale.ROOT));
        }
      }
    }
    return phrases;
  }

  private static boolean isNextTo(String text, Token before, Token after) {
    int gap = after.start() - before.end();
    return gap == 0 || (gap == 1 && " -".indexOf(text.charAt(before.end())) >= 0);
  }

  private static boolean tells(Analyzers analyzers, Entry entry, Token token) {
    return token.surface().length() > 1
        && token.surface().codePoints().allMatch(Character::isAlphabetic)
        && !analyzers.isStopWord(entry.language(), token.surface());
  }

  /** Returns completions of a text, those of the three kinds in turn. */
  List<Suggestion> of(String text, int size, String language) {
    List<String> typed = Completions.words(analyzers, text);
    if (typed.isEmpty()) {
      return List.of();
    }
    List<List<Suggestion>> byKind =
        List.of(
            labels.computeIfAbsent(language, this::labels).of(typed, size),
            terms.of(typed, size),
            titles.of(typed, size));
    List<Suggestion> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      for (List<Suggestion> kind : byKind) {
        if (i < kind.size() && all.size() < size) {
          all.add(kind.get(i));
        }
      }
    }
    return all;
  }

  private Completions labels(String language) {
    try {
      List<Suggestion> found = new ArrayList<>();
      FacetResults results = new FacetResults(snapshot.facets(), language);
      for (FacetTally counted : FacetTally.ofAll(snapshot)) {
        Facet facet = snapshot.facets().find(counted.facet()).orElseThrow();
        add(facet.id(), results.of(facet, counted, Set.of(), Integer.MAX_VALUE).values(), found);
      }
      return new Completions(analyzers, found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(
      String facet, List<FacetResult.ValueCount> values, List<Suggestion> found) {
    for (FacetResult.ValueCount each : values) {
      found.add(new Suggestion(each.label(), Suggestion.Kind.FACET, null, facet, each.value()));
      add(facet, each.children(), found);
    }
  }
}
