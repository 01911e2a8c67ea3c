package org.compendiumsearch.server.cite;

import java.util.regex.Pattern;
import org.compendiumsearch.server.export.Citation;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a citation as the engine is given them. It takes ranges of other page numbers than
 * Arabic ones for abbreviated and makes "xii–xxv" of "xii-xv"; so it is given plain numbers in
 * their stead, which are replaced in what it writes. Immutable.
 *
 * @param given what the engine is given, or null where there are no pages
 * @param first the printed number of the first page, "" where nothing is replaced
 * @param last that of the last
 */
record PageNumbers(@Nullable String given, String first, String last) {
  private static final Pattern ARABIC = Pattern.compile("[0-9]{1,6}");

  /** Numbers without a common beginning, so that no style shortens the second. */
  private static final String FIRST = "31415926";

  private static final String LAST = "82718281";

  static PageNumbers of(Citation citation) {
    String first = citation.firstPage();
    String last = citation.lastPage();
    if (first == null || last == null) {
      return new PageNumbers(null, "", "");
    }
    if (ARABIC.matcher(first).matches() && ARABIC.matcher(last).matches()) {
      return new PageNumbers(citation.pages(), "", "");
    }
    return new PageNumbers(first.equals(last) ? FIRST : FIRST + "-" + LAST, first, last);
  }

  /** Returns what the engine wrote with the printed numbers. */
  String putBack(String text) {
    return first.isEmpty() ? text : text.replace(FIRST, first).replace(LAST, last);
  }
}
