package org.compendiumsearch.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells running heads, running feet and page numbers from the text, and reads the printed page
 * numbers. Used once.
 */
final class PdfFurniture {
  /** So many lines from a page's top and bottom may be furniture. */
  private static final int DEPTH = 3;

  /** What stands in its place on so many pages is furniture. */
  private static final int FEWEST_PAGES = 3;

  /** Baselines that differ by so many points count as the same place. */
  private static final float PLACE = 4;

  /** Larger type than so many times the body's is a heading even if it comes again. */
  private static final float LARGE = 1.35f;

  private static final int LONGEST = 160;
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\d.,])\\d{1,4}(?![\\d\\p{L}])");
  private static final Pattern ONLY_NUMBER =
      Pattern.compile(
          "\\W*(\\p{L}{1,12}\\W{1,2})?(#|[ivxlc]{1,7})(\\W{1,3}|\\W+\\p{L}{1,5}\\W+)?(#)?\\W*"
              + "|#\\W{1,3}\\p{L}{1,12}\\W*");
  private static final Pattern ROMAN = Pattern.compile("[ivxlc]{1,7}");

  private final PdfPages pages;
  private final BitSet edges = new BitSet();
  private final Map<String, Set<Integer>> repeated = new HashMap<>();
  private final Map<Integer, Integer> offsets = new HashMap<>();
  private final Map<Integer, String> romans = new HashMap<>();

  private PdfFurniture(PdfPages pages) {
    this.pages = pages;
  }

  /**
   * What was found.
   *
   * @param lines the numbers of the lines that are furniture
   * @param labels the printed number of each page, null where none is known
   */
  record Found(BitSet lines, List<@Nullable String> labels) {}

  static Found find(PdfPages pages) {
    PdfFurniture furniture = new PdfFurniture(pages);
    for (int page = 1; page <= pages.count(); page++) {
      furniture.gather(page);
    }
    int offset = furniture.offset();
    BitSet lines = new BitSet();
    furniture.edges.stream()
        .filter(at -> furniture.isFurniture(pages.lines().get(at), offset))
        .forEach(lines::set);
    for (int page = 1; page <= pages.count(); page++) {
      furniture.keepLonely(page, lines);
    }
    return new Found(lines, furniture.labels(offset));
  }

  /** Words that are all a page has are its text. */
  private void keepLonely(int page, BitSet lines) {
    int start = pages.starts().get(page);
    int end = pages.starts().get(page + 1);
    if (lines.nextClearBit(start) >= end) {
      for (int at = start; at < end; at++) {
        boolean words = line(at).text().codePoints().anyMatch(Character::isLetter);
        lines.set(at, !words);
      }
    }
  }

  /** Marks the outermost lines of a page by their height, whatever the order of reading. */
  private void gather(int page) {
    int start = pages.starts().get(page);
    int end = pages.starts().get(page + 1);
    List<Integer> order = new ArrayList<>();
    for (int at = start; at < end; at++) {
      order.add(at);
    }
    order.sort((a, b) -> Float.compare(line(a).bottom(), line(b).bottom()));
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i < order.size(); i++) {
      if (i < DEPTH || i >= order.size() - DEPTH) {
        int at = order.get(i);
        edges.set(at);
        repeated.computeIfAbsent(key(line(at)), k -> new HashSet<>()).add(page);
        readNumbers(line(at), page, found);
      }
    }
    found.forEach(offset -> offsets.merge(offset, 1, Integer::sum));
  }

  private PdfLine line(int at) {
    return pages.lines().get(at);
  }

  private void readNumbers(PdfLine line, int page, Set<Integer> found) {
    if (line.text().length() > LONGEST) {
      return;
    }
    Matcher numbers = NUMBER.matcher(line.text());
    while (numbers.find()) {
      boolean outer = numbers.start() <= 6 || numbers.end() >= line.text().length() - 6;
      if (outer) {
        found.add(Integer.parseInt(numbers.group()) - page);
      }
    }
    if (ROMAN.matcher(line.text()).matches()) {
      romans.put(page, line.text());
    }
  }

  private static String key(PdfLine line) {
    return Math.round(line.bottom() / PLACE) + words(line);
  }

  private static String words(PdfLine line) {
    return line.text().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
  }

  private int times(PdfLine line) {
    String words = words(line);
    int place = Math.round(line.bottom() / PLACE);
    Set<Integer> all = new HashSet<>();
    for (int near = place - 1; near <= place + 1; near++) {
      all.addAll(repeated.getOrDefault(near + words, Set.of()));
    }
    return all.size();
  }

  /** Returns by how much printed numbers differ from the physical ones, or MIN_VALUE. */
  private int offset() {
    int best = Integer.MIN_VALUE;
    int most = 0;
    for (Map.Entry<Integer, Integer> each : offsets.entrySet()) {
      boolean nearer = each.getValue() == most && Math.abs(each.getKey()) < Math.abs(best);
      if (each.getValue() > most || nearer) {
        most = each.getValue();
        best = each.getKey();
      }
    }
    return most >= FEWEST_PAGES && most * 2 >= pages.count() ? best : Integer.MIN_VALUE;
  }

  private boolean isFurniture(PdfLine line, int offset) {
    if (line.size() > LARGE * pages.body().size() && !line.text().matches("\\W*\\d{1,4}\\W*")) {
      return false;
    }
    String words = words(line);
    if (words.length() > LONGEST) {
      return false;
    }
    int times = times(line);
    if (ONLY_NUMBER.matcher(words).matches()) {
      return times >= FEWEST_PAGES || holds(line, offset);
    }
    if (!words.codePoints().anyMatch(Character::isLetter)) {
      return times >= FEWEST_PAGES;
    }
    return times >= FEWEST_PAGES
        || (times >= 1 && holds(line, offset) && line.shape() == PdfLine.Shape.ROW);
  }

  private static boolean holds(PdfLine line, int offset) {
    if (offset == Integer.MIN_VALUE) {
      return false;
    }
    Matcher numbers = NUMBER.matcher(line.text());
    while (numbers.find()) {
      if (Integer.parseInt(numbers.group()) == line.page() + offset) {
        return true;
      }
    }
    return false;
  }

  private List<@Nullable String> labels(int offset) {
    List<@Nullable String> labels = new ArrayList<>();
    for (int page = 1; page <= pages.count(); page++) {
      boolean known = offset != Integer.MIN_VALUE && page + offset >= 1;
      boolean roman = romans.size() >= 2 && romans.containsKey(page) && !known;
      labels.add(known ? Integer.toString(page + offset) : roman ? romans.get(page) : null);
    }
    return labels;
  }
}
