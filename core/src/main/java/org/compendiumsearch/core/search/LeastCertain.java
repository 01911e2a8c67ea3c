package org.compendiumsearch.core.search;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.Reason;

/**
 * Gathers, while it is walked through entries, the values given by rules that are least certain:
 * what a curator should look at first. One thread at a time.
 */
public final class LeastCertain implements EntryVisitor {
  /** Ties are broken, so that page after page shows each value once. */
  private static final Comparator<Doubt> ORDER =
      Comparator.comparingDouble(Doubt::confidence)
          .thenComparing(doubt -> doubt.entry().id().value())
          .thenComparing(doubt -> doubt.assignment().facet())
          .thenComparing(doubt -> doubt.assignment().value());

  private final int size;
  private final Predicate<FacetAssignment> wanted;
  private final PriorityQueue<Doubt> kept = new PriorityQueue<>(ORDER.reversed());
  private int total;

  /**
   * Creates an empty list.
   *
   * @param size how many values are kept, from 1
   * @param wanted which values count
   */
  public LeastCertain(int size, Predicate<FacetAssignment> wanted) {
    if (size < 1) {
      throw new IllegalArgumentException("size: " + size);
    }
    this.size = size;
    this.wanted = wanted;
  }

  /**
   * A value that may be wrong. Immutable.
   *
   * @param entry that has it
   * @param assignment the value
   * @param reason what speaks for it
   */
  public record Doubt(Entry entry, FacetAssignment assignment, Reason reason) {
    /** Returns how certain the value is, 0 to 1. */
    public double confidence() {
      return reason.confidence();
    }
  }

  @Override
  public void begin(SnapshotId snapshot, int entries) {
    // Nothing depends on how many there are.
  }

  @Override
  public void visit(Entry entry) {
    for (FacetAssignment each : entry.facets()) {
      Reason reason = each.reason();
      if (reason != null && wanted.test(each)) {
        total++;
        kept.add(new Doubt(entry, each, reason));
        if (kept.size() > size) {
          kept.poll();
        }
      }
    }
  }

  /** Returns the least certain values, the least certain first. */
  public List<Doubt> doubts() {
    return kept.stream().sorted(ORDER).toList();
  }

  /** Returns how many values counted, kept or not. */
  public int total() {
    return total;
  }
}
