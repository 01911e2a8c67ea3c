package org.compendiumsearch.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides how far an outline is followed: not at all where a machine made one bookmark a page, and
 * only for the pages it covers where it leaves out a long stretch.
 */
final class PdfOutlineUse {
  private static final Pattern MACHINE_MADE =
      Pattern.compile(
          "(?i)\\W*(page|p\\.?|seite|página|стр\\.?|slide|sheet|folie|diapositiva)?\\s*[ivxlc\\d]+\\W*"
              + "|.*\\.(pdf|docx?|indd|pptx?|xlsx?|tiff?|jpe?g|png|qxd)(\\s.*)?|_?bookmark\\d*|untitled.*");

  /** A stretch without a bookmark is long from so many pages, and this share of the document. */
  private static final int LONG_STRETCH = 12;

  private static final float LARGE_SHARE = 0.25f;

  /** An outline with fewer bookmarks says little. */
  private static final int FEW = 4;

  private PdfOutlineUse() {}

  /** Says whether most bookmarks are no headings but numbers of pages or names of files. */
  static boolean isMachineMade(List<PdfOutline.Item> outline) {
    long made =
        outline.stream().filter(item -> MACHINE_MADE.matcher(item.title()).matches()).count();
    return made * 2 > outline.size();
  }

  /** Returns the headings of a document that has an outline. */
  static List<PdfHeading> headings(List<PdfOutline.Item> outline, PdfStructure plain) {
    List<PdfHeading> looks = plain.headings();
    if (isMachineMade(outline)) {
      return looks.isEmpty() ? PdfHeadings.locate(outline, plain) : looks;
    }
    List<PdfHeading> followed = PdfHeadings.locate(outline, plain);
    boolean says = outline.size() >= FEW || looks.size() < 3 * outline.size();
    if (!says && plain.pages().count() >= LONG_STRETCH) {
      return merged(followed, looks, 0, Integer.MAX_VALUE);
    }
    return filled(followed, looks, plain);
  }

  /** Adds the headings of long stretches that no bookmark leads to. */
  private static List<PdfHeading> filled(
      List<PdfHeading> followed, List<PdfHeading> looks, PdfStructure plain) {
    int pages = plain.pages().count();
    float stretch = Math.max(LONG_STRETCH, LARGE_SHARE * pages);
    List<PdfHeading> all = followed;
    int before = 1;
    for (int i = 0; i <= followed.size(); i++) {
      int page = i < followed.size() ? followed.get(i).page() : pages + 1;
      if (page - before > stretch) {
        int from = i == 0 ? 0 : followed.get(i - 1).at() + 1;
        int to = i < followed.size() ? followed.get(i).at() : Integer.MAX_VALUE;
        all = merged(all, looks, from, to);
      }
      before = page;
    }
    return all;
  }

  /** Adds those headings between two lines that have other words than the ones already there. */
  private static List<PdfHeading> merged(
      List<PdfHeading> followed, List<PdfHeading> looks, int from, int to) {
    List<PdfHeading> all = new ArrayList<>(followed);
    int above = 0;
    for (PdfHeading each : followed) {
      above = each.at() < from ? each.level() : above;
    }
    for (PdfHeading look : looks) {
      boolean known =
          followed.stream()
              .anyMatch(
                  each ->
                      each.at() == look.at()
                          || (Math.abs(each.page() - look.page()) <= 1
                              && words(each).equals(words(look))));
      if (look.at() >= from && look.at() < to && !known) {
        all.add(
            new PdfHeading(
                look.title(), look.level() + above, look.page(), look.at(), look.lines()));
      }
    }
    all.sort(Comparator.comparingInt(PdfHeading::at));
    return all;
  }

  private static String words(PdfHeading heading) {
    return PdfNumber.words(heading.title()).toLowerCase(Locale.ROOT);
  }
}
