package org.compendiumsearch.indexer.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.core.yaml.YamlMap;

/**
 * Writes the checksums of what was fetched into the manifest, below the address of each document,
 * and leaves every other character as it is. Immutable.
 *
 * @param yaml the manifest with the checksums
 * @param written the documents that have got one
 * @param left the documents in whose lines no place for it was found
 */
record ChecksumRecorder(String yaml, List<String> written, List<String> left) {
  ChecksumRecorder {
    written = List.copyOf(written);
    left = List.copyOf(left);
  }

  /**
   * Adds checksums to a manifest that has none for these documents.
   *
   * @param sums document id to SHA-256
   */
  static ChecksumRecorder add(String yaml, Map<String, String> sums) {
    List<String> lines = new ArrayList<>(List.of(yaml.split("\n", -1)));
    Map<Integer, String> places = new LinkedHashMap<>();
    for (YamlMap entry : entries(yaml)) {
      String id = entry.string("id").orElse("");
      int line = entry.line(OriginsReader.URL);
      String at = line < 1 || line > lines.size() ? "" : lines.get(line - 1).stripTrailing();
      if (sums.containsKey(id)
          && !entry.has(OriginsReader.SHA256)
          && at.matches("[ -]*" + OriginsReader.URL + ":\\s*[^>|\\s].*")) {
        places.putIfAbsent(line, id);
      }
    }
    List<Integer> fromBelow = new ArrayList<>(places.keySet());
    fromBelow.sort((a, b) -> b - a);
    for (int line : fromBelow) {
      int indent = lines.get(line - 1).indexOf(OriginsReader.URL + ":");
      String sum = sums.getOrDefault(places.getOrDefault(line, ""), "");
      String end = lines.get(line - 1).endsWith("\r") ? "\r" : "";
      lines.add(line, " ".repeat(indent) + OriginsReader.SHA256 + ": " + sum + end);
    }
    return checked(yaml, String.join("\n", lines), sums);
  }

  /** Reads what was written: a place that only looked like one must not cost the manifest. */
  private static ChecksumRecorder checked(String before, String after, Map<String, String> sums) {
    Map<String, String> found = new LinkedHashMap<>();
    try {
      for (YamlMap entry : entries(after)) {
        entry
            .string(OriginsReader.SHA256)
            .ifPresent(sum -> found.put(entry.string("id").orElse(""), sum));
      }
    } catch (org.compendiumsearch.core.error.InvalidFileException broken) {
      return new ChecksumRecorder(before, List.of(), List.copyOf(sums.keySet()));
    }
    List<String> written =
        sums.keySet().stream()
            .filter(id -> sums.getOrDefault(id, "").equals(found.get(id)))
            .toList();
    List<String> left = sums.keySet().stream().filter(id -> !written.contains(id)).toList();
    return new ChecksumRecorder(after, written, left);
  }

  private static List<YamlMap> entries(String yaml) {
    return YamlMap.read(yaml, 1, new Faults("")).maps(OriginsReader.DOCUMENTS);
  }
}
