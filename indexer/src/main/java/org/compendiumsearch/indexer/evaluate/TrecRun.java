package org.compendiumsearch.indexer.evaluate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.error.FileFault;
import org.compendiumsearch.core.error.InvalidFileException;

/**
 * What was found for each question, the best first, as TREC writes it: a line for each hit, with
 * question, {@code Q0}, document, rank, score and the name of the run. Immutable.
 *
 * @param ranked question to documents
 */
record TrecRun(Map<String, List<String>> ranked) {
  private static final int COLUMNS = 6;
  private static final int DOCUMENT = 2;
  private static final int SCORE = 4;

  private record Line(String document, double score) {}

  /**
   * Reads a run. As trec_eval does, it goes by the scores and not by the ranks; of equal ones the
   * document with the greater name comes first.
   *
   * @throws InvalidFileException naming the line that is none of a run
   */
  static TrecRun read(Path file) throws IOException {
    Map<String, List<Line>> lines = new LinkedHashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        String[] columns = line.strip().split("\\s+", -1);
        lines
            .computeIfAbsent(columns[0], query -> new ArrayList<>())
            .add(read(columns, file, number));
      }
    }
    Map<String, List<String>> ranked = new LinkedHashMap<>();
    lines.forEach(
        (query, hits) -> {
          hits.sort(
              Comparator.comparing(Line::score)
                  .reversed()
                  .thenComparing(Line::document, Comparator.reverseOrder()));
          ranked.put(query, hits.stream().map(Line::document).distinct().toList());
        });
    return new TrecRun(ranked);
  }

  private static Line read(String[] columns, Path file, int number) {
    try {
      if (columns.length == COLUMNS) {
        return new Line(columns[DOCUMENT], Double.parseDouble(columns[SCORE]));
      }
    } catch (NumberFormatException noScore) {
      // Told below, with what was expected.
    }
    throw new InvalidFileException(
        List.of(
            new FileFault(
                file.toString(),
                number,
                "expected a query, Q0, a document, a rank, a score and the name of the run")));
  }

  /** Writes the run under a name. */
  void write(Path file, String name) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, List<String>> each : ranked.entrySet()) {
        int rank = 0;
        for (String document : each.getValue()) {
          rank++;
          // trec_eval orders by score and breaks ties its own way: no two may be equal.
          String score = Integer.toString(each.getValue().size() - rank + 1);
          writer.write(
              String.join(" ", each.getKey(), "Q0", document, Integer.toString(rank), score, name));
          writer.newLine();
        }
      }
    }
  }

  /** Measures the run over the questions that have an answer; one it does not hold counts 0. */
  Measures measures(Judgements judgements) {
    List<Measures> measures = new ArrayList<>();
    judgements
        .byQuery()
        .forEach(
            (query, grades) -> {
              if (grades.values().stream().anyMatch(grade -> grade > 0)) {
                measures.add(Measures.of(ranked.getOrDefault(query, List.of()), grades));
              }
            });
    return Measures.mean(measures);
  }
}
