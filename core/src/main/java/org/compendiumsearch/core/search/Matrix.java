package org.compendiumsearch.core.search;

import java.util.List;

/**
 * How many entries have each pair of values of two facets: an evidence map. Immutable.
 *
 * @param snapshot the state of the index
 * @param total how many entries match the filters, with or without a place in the map
 * @param rows the values of the one facet
 * @param columns the values of the other
 * @param counts row by row, a count a column
 */
public record Matrix(
    SnapshotId snapshot,
    int total,
    List<Value> rows,
    List<Value> columns,
    List<List<Integer>> counts) {
  /** Copies the lists. */
  public Matrix {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    counts = counts.stream().map(List::copyOf).toList();
  }

  /**
   * A value that has a row or a column.
   *
   * @param label what people read
   */
  public record Value(String value, String label) {}
}
