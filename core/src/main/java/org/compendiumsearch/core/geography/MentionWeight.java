package org.compendiumsearch.core.geography;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words around a name make of it. One text; one thread at a time. */
final class MentionWeight {
  private static final double NAME = 1;

  /** Where something takes place. */
  private static final double WITHIN = 1.6;

  /** Demonyms, short forms and places. */
  private static final double LOOSE = 0.7;

  /** Where people or money come from. */
  private static final double ASIDE = 0.4;

  private static final Set<String> IN =
      Set.of("in", "across", "throughout", "within", "en", "dans", "au", "aux", "في", "в", "во");

  private static final Set<String> FROM = Set.of("from", "like", "than", "من", "из");

  private static final Set<String> ARTICLES = Set.of("the", "la", "le", "los", "las", "el", "l");

  /** Behind a name: what gives money, or is itself a body of that country. */
  private static final Set<String> GIVING =
      Set.of(
          "aid",
          "funds",
          "funding",
          "department",
          "government",
          "governments",
          "embassy",
          "agency",
          "dollars",
          "dollar",
          "francs",
          "pounds",
          "euros",
          "international",
          "consulate",
          "act",
          "agreement",
          "agreements",
          "university",
          "translation",
          "translations",
          "version");

  private static final Pattern LISTED =
      Pattern.compile("\\s*(,|,? and|,? or|&|/|,? et|,? y)\\s+(the )?");

  private final String text;
  private double before = NAME;
  private int endOfBefore = -1;

  MentionWeight(String text) {
    this.text = text;
  }

  /** Returns the weight of a name; names are asked for in the order of the text. */
  double of(PlaceName name, List<PlaceWord> words, int index) {
    int last = index + name.words().size() - 1;
    int start = words.get(index).start();
    double own;
    if (endOfBefore >= 0 && LISTED.matcher(text.substring(endOfBefore, start)).matches()) {
      own = before;
    } else {
      own = byPreposition(words, index);
    }
    before = own;
    endOfBefore = words.get(last).end();
    if (name.loose() || isAdjective(name, words.get(last))) {
      own = Math.min(own, NAME) * LOOSE;
    }
    boolean giving = last + 1 < words.size() && GIVING.contains(words.get(last + 1).folded());
    return giving ? Math.min(own, ASIDE) : own;
  }

  /** "In Thailand" and "Thai" begin alike in Russian: таиланде, таиландский. */
  private static boolean isAdjective(PlaceName name, PlaceWord word) {
    int stem = name.folded().getLast().length();
    return name.open() && word.folded().length() > stem && word.folded().indexOf("ск", stem) >= 0;
  }

  private static double byPreposition(List<PlaceWord> words, int index) {
    int at = index - 1;
    if (at > 0 && ARTICLES.contains(words.get(at).folded())) {
      at--;
    }
    if (at < 0) {
      return NAME;
    }
    String word = words.get(at).folded();
    if (IN.contains(word)) {
      return WITHIN;
    }
    return FROM.contains(word) ? ASIDE : NAME;
  }
}
