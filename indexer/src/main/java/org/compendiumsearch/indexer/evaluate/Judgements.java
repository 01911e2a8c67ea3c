package org.compendiumsearch.indexer.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.error.FileFault;
import org.compendiumsearch.core.error.InvalidFileException;

/**
 * Which documents answer which questions, and how well. Immutable.
 *
 * @param byQuery question to document to grade; a grade above 0 is relevant
 */
public record Judgements(Map<String, Map<String, Integer>> byQuery) {
  /**
   * Reads judgements as BEIR has them (query, document, grade, with a head line) or as TREC has
   * them (query, iteration, document, grade).
   *
   * @throws InvalidFileException naming the line that is neither
   */
  public static Judgements read(Path file) throws IOException {
    Map<String, Map<String, Integer>> byQuery = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String[] columns = lines.get(i).strip().split("\\s+", -1);
      boolean head = i == 0 && !columns[columns.length - 1].matches("-?\\d+");
      if (head || lines.get(i).isBlank()) {
        continue;
      }
      if (columns.length < 3
          || columns.length > 4
          || !columns[columns.length - 1].matches("-?\\d+")) {
        throw new InvalidFileException(
            List.of(
                new FileFault(file.toString(), i + 1, "expected a query, a document and a grade")));
      }
      byQuery
          .computeIfAbsent(columns[0], query -> new LinkedHashMap<>())
          .put(columns[columns.length - 2], Integer.valueOf(columns[columns.length - 1]));
    }
    return new Judgements(byQuery);
  }

  /** Returns the grades of a question's documents. */
  public Map<String, Integer> of(String query) {
    return byQuery.getOrDefault(query, Map.of());
  }
}
