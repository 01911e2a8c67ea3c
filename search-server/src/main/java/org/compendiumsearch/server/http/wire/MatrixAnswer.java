package org.compendiumsearch.server.http.wire;

import java.util.List;
import org.compendiumsearch.core.search.Matrix;

/**
 * The evidence map: how many entries have each pair of values.
 *
 * @param rows the values of the one facet
 * @param cols the values of the other
 * @param counts row by row, a count a column
 * @param total how many entries match the filters
 */
public record MatrixAnswer(
    SnapshotJson snapshot,
    List<Value> rows,
    List<Value> cols,
    List<List<Integer>> counts,
    int total) {
  /**
   * A row or a column.
   *
   * @param label what people read
   */
  public record Value(String value, String label) {
    static Value of(Matrix.Value value) {
      return new Value(value.value(), value.label());
    }
  }

  /** Returns a matrix as it is sent. */
  public static MatrixAnswer of(Matrix matrix) {
    return new MatrixAnswer(
        SnapshotJson.of(matrix.snapshot()),
        matrix.rows().stream().map(Value::of).toList(),
        matrix.columns().stream().map(Value::of).toList(),
        matrix.counts(),
        matrix.total());
  }
}
