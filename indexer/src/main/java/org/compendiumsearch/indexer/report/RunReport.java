package org.compendiumsearch.indexer.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.indexer.AtomicFile;

/**
 * What a run did. Immutable.
 *
 * @param files every file, by path
 * @param changes what is other than at the last run
 * @param notes what else the user should know, a sentence each
 * @param documents how many the index holds now
 * @param entries how many the index holds now
 * @param changed whether the index was written
 * @param took from beginning to end
 */
public record RunReport(
    List<FileReport> files,
    Changes changes,
    List<String> notes,
    int documents,
    int entries,
    boolean changed,
    Duration took) {
  /** Copies the lists. */
  public RunReport {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /**
   * How many files are other than at the last run. Every file counts once.
   *
   * @param added that were not there
   * @param changed whose bytes, or what is declared of them, changed, or that are made otherwise
   * @param moved that were elsewhere
   * @param removed that are no longer there
   * @param unchanged that are as they were
   * @param duplicate with the same bytes as another
   * @param parsed that were read, and not found among what earlier runs had read
   */
  public record Changes(
      @JsonProperty("new") int added,
      int changed,
      int moved,
      int removed,
      int unchanged,
      int duplicate,
      int parsed) {}

  private record Totals(
      Map<String, Integer> files,
      int documents,
      int entries,
      @JsonUnwrapped Changes changes,
      double seconds) {}

  private record Written(List<FileReport> files, Totals totals) {}

  /** Returns how many files had each outcome. */
  public Map<String, Integer> byOutcome() {
    Map<String, Integer> counts = new TreeMap<>();
    files.forEach(file -> counts.merge(file.outcome(), 1, Integer::sum));
    return counts;
  }

  /** Returns the files that were not read, or not wholly. */
  public List<FileReport> notRead() {
    return files.stream().filter(file -> file.cause() != null).toList();
  }

  /** Returns with what the run ends. */
  public ExitCode exitCode() {
    return notRead().isEmpty() && notes.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FILES_NOT_READ;
  }

  /** Writes {@code report.json}. */
  public void write(Path file) throws IOException {
    Totals totals = new Totals(byOutcome(), documents, entries, changes, took.toMillis() / 1000.0);
    try {
      String json =
          new ObjectMapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(new Written(files, totals));
      AtomicFile.write(file, json + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
