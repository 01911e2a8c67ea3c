package org.compendiumsearch.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a document and the measures most of them share. Immutable.
 *
 * @param lines in reading order
 * @param starts the number of the first line of each page, and one more for the end
 * @param body the type of most letters
 * @param leading from a baseline to the next, in multiples of the size
 * @param width of most full lines, in points
 */
record PdfPages(
    List<PdfLine> lines, List<Integer> starts, PdfStyle body, float leading, float width) {
  private static final float USUAL_LEADING = 1.2f;
  private static final float WIDEST_LEADING = 2.5f;

  /** Measures lines. */
  static PdfPages of(List<PdfLine> lines, int pages) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    int at = 0;
    for (int page = 1; page <= pages + 1; page++) {
      while (at < lines.size() && lines.get(at).page() < page) {
        at++;
      }
      starts.add(at);
    }
    PdfStyle body = body(lines);
    return new PdfPages(lines, List.copyOf(starts), body, leading(lines, body), width(lines, body));
  }

  private static PdfStyle body(List<PdfLine> lines) {
    Map<PdfStyle, Integer> letters = new HashMap<>();
    Map<Float, Integer> sizes = new HashMap<>();
    for (PdfLine line : lines) {
      letters.merge(line.style(), line.text().length(), Integer::sum);
      sizes.merge(line.size(), line.text().length(), Integer::sum);
    }
    float size = mostOf(sizes, 0f);
    letters.keySet().removeIf(style -> style.size() != size);
    return mostOf(letters, new PdfStyle(0, false, false, ""));
  }

  private static <K> K mostOf(Map<K, Integer> counts, K otherwise) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<K, Integer>comparingByValue()
                .thenComparing(entry -> entry.getKey().toString()))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  private static float leading(List<PdfLine> lines, PdfStyle body) {
    Map<Float, Integer> steps = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      PdfLine before = lines.get(i - 1);
      float step = (line.bottom() - before.bottom()) / Math.max(1, body.size());
      boolean plain = line.size() == body.size() && before.size() == body.size();
      if (plain && step > 0.8f && step < WIDEST_LEADING) {
        steps.merge(Math.round(step * 20) / 20f, 1, Integer::sum);
      }
    }
    return mostOf(steps, USUAL_LEADING);
  }

  private static float width(List<PdfLine> lines, PdfStyle body) {
    List<Float> widths = new ArrayList<>();
    for (PdfLine line : lines) {
      if (line.size() == body.size()) {
        widths.add(line.right() - line.left());
      }
    }
    widths.sort(null);
    return widths.isEmpty() ? 0 : widths.get((int) (widths.size() * 0.8));
  }

  int count() {
    return starts.size() - 2;
  }

  List<PdfLine> page(int number) {
    return lines.subList(starts.get(number), starts.get(number + 1));
  }

  /** Returns the gap above a line in multiples of its usual distance; large at a page's top. */
  float gapAbove(int at) {
    if (at == 0) {
      return Float.MAX_VALUE;
    }
    return gap(lines.get(at - 1), lines.get(at));
  }

  float gapBelow(int at) {
    return at + 1 >= lines.size() ? Float.MAX_VALUE : gap(lines.get(at), lines.get(at + 1));
  }

  /** Returns the distance of two lines in multiples of that of two lines of a paragraph. */
  float gap(PdfLine above, PdfLine below) {
    float step = below.bottom() - above.bottom();
    if (above.page() != below.page() || step < 0) {
      return Float.MAX_VALUE;
    }
    return step / (leading * Math.max(above.size(), below.size()));
  }
}
