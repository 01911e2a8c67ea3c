package org.compendiumsearch.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gives headings their levels: by their type, largest first, and by their numbers. Used once. */
final class PdfLevels {
  /** Sizes that differ by less are one. */
  private static final float SAME_SIZE = 0.6f;

  /** The title of a document stands on one of its first pages. */
  private static final int TITLE_PAGES = 3;

  private static final int MOST_TITLE = 8;

  /** A line of text fills so much of the usual width. */
  private static final float TEXT_WIDTH = 0.7f;

  /** The same words so often are a label: Note, Example. */
  private static final int OFTEN = 5;

  /** Among so few headings one may have a type of its own. */
  private static final int FEW = 5;

  private final PdfPages pages;
  private final List<PdfCandidate> kept;
  private final Map<String, Float> contents;

  PdfLevels(PdfPages pages, List<PdfCandidate> kept, Map<String, Float> contents) {
    this.pages = pages;
    this.kept = kept;
    this.contents = contents;
  }

  /** A rank of type: what looks alike shares a level. */
  private record Rank(float size, boolean bold, boolean capitals) {}

  private Rank rank(PdfCandidate each) {
    boolean larger = each.isLarger(pages);
    return new Rank(each.line().size(), larger || each.line().bold(), !larger && each.isCapitals());
  }

  List<PdfHeading> headings() {
    List<PdfCandidate> rest = withoutTitle();
    Map<Rank, List<PdfCandidate>> ranks =
        new TreeMap<>(
            Comparator.comparingDouble((Rank rank) -> -rank.size())
                .thenComparing(rank -> !rank.bold())
                .thenComparing(rank -> !rank.capitals()));
    rest.forEach(each -> ranks.computeIfAbsent(rank(each), r -> new ArrayList<>()).add(each));
    Map<Rank, Integer> levels = new HashMap<>();
    Map<Integer, Integer> ofDepth = new HashMap<>();
    assign(ranks, levels, ofDepth);
    List<PdfHeading> headings = new ArrayList<>();
    for (PdfCandidate each : rest) {
      int depth = each.number().named() ? 0 : each.number().depth();
      int own = levels.getOrDefault(rank(each), 1);
      int below = depth - leastDepth(ranks.getOrDefault(rank(each), List.of()));
      int level = depth > 0 ? ofDepth.getOrDefault(depth, own + below) : own;
      headings.add(
          new PdfHeading(each.text(), level, each.line().page(), each.first(), each.count()));
    }
    return headings;
  }

  /** Gives a level to each rank, and to each depth of numbers. */
  private void assign(
      Map<Rank, List<PdfCandidate>> ranks,
      Map<Rank, Integer> levels,
      Map<Integer, Integer> ofDepth) {
    long known = ranks.values().stream().flatMap(List::stream).filter(this::isListed).count();
    boolean beside = known >= FEW;
    int level = 0;
    Rank before = null;
    for (Map.Entry<Rank, List<PdfCandidate>> each : ranks.entrySet()) {
      int depth = depth(each.getValue());
      if (beside) {
        // What is larger than all that the table of contents lists stands beside it, not above.
        level = 1;
        beside = each.getValue().stream().noneMatch(this::isListed);
      } else if (ofDepth.containsKey(depth)) {
        level = ofDepth.getOrDefault(depth, level);
      } else if (ofDepth.containsKey(depth - 1)) {
        level = ofDepth.getOrDefault(depth - 1, level) + 1;
      } else {
        level = before != null && isAlike(before, each.getKey()) ? level : level + 1;
      }
      if (depth > 0) {
        ofDepth.putIfAbsent(depth, level);
      }
      levels.put(each.getKey(), level);
      before = each.getKey();
    }
  }

  private static boolean isAlike(Rank larger, Rank smaller) {
    return larger.size() - smaller.size() < SAME_SIZE
        && larger.bold() == smaller.bold()
        && larger.capitals() == smaller.capitals();
  }

  private static int leastDepth(List<PdfCandidate> of) {
    return of.stream()
        .mapToInt(each -> each.number().named() ? 0 : each.number().depth())
        .filter(depth -> depth > 0)
        .min()
        .orElse(0);
  }

  /** Returns the depth of the numbers that most of a rank have, or 0. */
  private static int depth(List<PdfCandidate> of) {
    Map<Integer, Integer> depths = new HashMap<>();
    of.forEach(each -> depths.merge(each.number().depth(), 1, Integer::sum));
    return depths.entrySet().stream()
        .filter(each -> each.getKey() > 0 && each.getValue() * 2 > of.size())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  /**
   * What stands on the first pages in type that never comes again is the document's title, its
   * authors, its date; a single line in a type of its own further on is an ornament.
   */
  private List<PdfCandidate> withoutTitle() {
    int title = 0;
    for (int k = 1; k <= Math.min(MOST_TITLE, kept.size() - 2); k++) {
      PdfCandidate last = kept.get(k - 1);
      if (last.line().page() > TITLE_PAGES || last.number().depth() > 0 || isListed(last)) {
        break;
      }
      Set<Rank> ranks = new HashSet<>();
      kept.subList(0, k).forEach(each -> ranks.add(rank(each)));
      boolean again =
          kept.subList(k, kept.size()).stream().map(this::rank).anyMatch(ranks::contains);
      title = again ? title : k;
    }
    List<PdfCandidate> rest = withoutAuthors(kept.subList(title, kept.size()));
    Map<Rank, Integer> counts = new HashMap<>();
    rest.forEach(each -> counts.merge(rank(each), 1, Integer::sum));
    Map<String, Integer> words = new HashMap<>();
    rest.forEach(each -> words.merge(PdfText.comparable(each.text()), 1, Integer::sum));
    return rest.stream()
        .filter(
            each ->
                each.number().depth() > 0
                    || isListed(each)
                    || (words.getOrDefault(PdfText.comparable(each.text()), 0) < OFTEN
                        && (counts.getOrDefault(rank(each), 0) > 1 || rest.size() < FEW)))
        .toList();
  }

  /** Names and dates below the title have the type of a heading, but no text of their own. */
  private List<PdfCandidate> withoutAuthors(List<PdfCandidate> kept) {
    int first = 0;
    while (first < kept.size() && !isKnown(kept.get(first))) {
      first++;
    }
    long known = kept.stream().filter(this::isKnown).count();
    if (known * 2 < kept.size() || first == kept.size()) {
      return kept;
    }
    int end = first;
    return kept.stream()
        .filter(
            each -> kept.indexOf(each) >= end || each.line().page() > TITLE_PAGES || hasText(each))
        .toList();
  }

  private boolean isKnown(PdfCandidate each) {
    return each.number().depth() > 0 || isListed(each);
  }

  private boolean hasText(PdfCandidate each) {
    int next = each.first() + each.count();
    if (next >= pages.lines().size()) {
      return false;
    }
    PdfLine line = pages.lines().get(next);
    return line.size() == pages.body().size()
        && line.right() - line.left() > TEXT_WIDTH * pages.width();
  }

  private boolean isListed(PdfCandidate each) {
    return contents.containsKey(PdfText.comparable(each.text()))
        || contents.containsKey(PdfNumber.words(each.text()));
  }
}
