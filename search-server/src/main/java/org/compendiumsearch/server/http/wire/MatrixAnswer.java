package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.compendiumsearch.core.search.Matrix;

/** The evidence map: how many entries have each pair of values. */
public record MatrixAnswer(
    @JsonPropertyDescription("The state of the index that was asked.") SnapshotJson snapshot,
    @JsonPropertyDescription("The values of the one facet.") List<Value> rows,
    @JsonPropertyDescription("The values of the other.") List<Value> cols,
    @JsonPropertyDescription("Row by row, a count a column.") List<List<Integer>> counts,
    @JsonPropertyDescription("How many entries match the filters.") int total) {
  /** A row or a column. */
  public record Value(
      @JsonPropertyDescription("What is sent to choose it.") String value,
      @JsonPropertyDescription("What people read.") String label) {
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
