package org.compendiumsearch.core.geography;

import java.util.ArrayList;
import java.util.List;

/** The conjunctions and prepositions that Arabic writes together with the next word. */
final class ArabicPrefixes {
  private static final String LETTERS = "وفبلك";
  private static final String ARTICLE = "ال";
  private static final int SHORTEST = 4;

  private ArabicPrefixes() {}

  /** Returns a folded word as it is and, if it is Arabic, without what may stand before it. */
  static List<String> withoutThem(PlaceWord word) {
    String folded = word.folded();
    if (!word.isArabic() || folded.length() < SHORTEST) {
      return List.of(folded);
    }
    List<String> forms = new ArrayList<>(List.of(folded));
    String rest = folded;
    for (int i = 0; i < 2 && rest.length() >= SHORTEST; i++) {
      if (rest.startsWith("لل")) {
        forms.add(ARTICLE + rest.substring(2));
      }
      if (LETTERS.indexOf(rest.charAt(0)) < 0) {
        break;
      }
      rest = rest.substring(1);
      forms.add(rest);
    }
    return forms;
  }
}
