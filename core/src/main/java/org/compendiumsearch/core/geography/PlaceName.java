package org.compendiumsearch.core.geography;

import java.util.List;

/**
 * One way of naming a country or region. Immutable.
 *
 * @param path the region, or empty where a longer name means none
 * @param words as written, the last one without its star
 * @param comma whether commas part the words, as in "Atlanta, Georgia"
 * @param loose whether it is no name but a demonym, a short form or a place
 * @param open whether the last word goes on, by the ending of a case or an adjective
 */
record PlaceName(String path, List<String> words, boolean comma, boolean loose, boolean open) {
  PlaceName {
    words = List.copyOf(words);
  }

  static PlaceName of(String path, String form, boolean loose) {
    boolean open = form.endsWith("*");
    String whole = open ? form.substring(0, form.length() - 1) : form;
    List<String> words = PlaceWord.in(whole).stream().map(PlaceWord::written).toList();
    return new PlaceName(path, words, whole.indexOf(',') >= 0, loose, open);
  }

  /** Returns the words as they are compared. */
  List<String> folded() {
    return words.stream().map(PlaceWord::fold).toList();
  }

  String form() {
    return String.join(" ", words);
  }
}
