package org.compendiumsearch.bench.beside;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.bench.passages.DrawnFacets;
import org.compendiumsearch.bench.passages.Passage;
import org.compendiumsearch.bench.passages.PassageDocuments;
import org.compendiumsearch.bench.passages.PassageFile;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Taxonomy;

/**
 * Entries as other engines get them: an object of JSON a line with {@code id}, {@code title},
 * {@code heading} (the document's title where it is another), {@code body}, {@code document},
 * {@code year}, {@code page} and a list {@code facet_NAME} of each facet's values, paths with all
 * their beginnings. Just what the product's own index is made of. Used once.
 */
final class SharedDocuments {
  /** Before the name of a facet. */
  static final String FACET = "facet_";

  private static final String ENGLISH = "en";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DrawnFacets facets;

  SharedDocuments(Taxonomy taxonomy) {
    this.facets = new DrawnFacets(taxonomy);
  }

  /** Returns the facets that entries have values of. */
  List<String> facets() {
    List<String> all = new ArrayList<>(facets.facets());
    if (!all.contains(Facets.LANGUAGE)) {
      all.add(Facets.LANGUAGE);
    }
    return all;
  }

  /**
   * Copies the English passages of a file: the analysis of other languages is each engine's own.
   *
   * @param most how many passages are read at most
   * @return how many were written
   */
  static int english(PassageFile from, int most, Path to) throws IOException {
    int[] written = {0};
    try (BufferedWriter lines = Files.newBufferedWriter(to)) {
      from.read(
          most,
          passage -> {
            if (passage.language().equals(ENGLISH)) {
              lines.append(JSON.writeValueAsString(line(passage))).append('\n');
              written[0]++;
            }
          });
    }
    return written[0];
  }

  private static ObjectNode line(Passage passage) {
    ObjectNode line = JSON.createObjectNode();
    line.put("_id", passage.id()).put("lang", passage.language());
    line.put("title", passage.title()).put("text", passage.text());
    if (passage.path() != null) {
      line.put("path", passage.path());
    }
    if (passage.page() != null) {
      line.put("page", passage.page());
    }
    if (passage.year() != null) {
      line.put("year", passage.year());
    }
    return line;
  }

  /** Writes all passages of a file as entries. */
  void write(PassageFile passages, Path to) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(Files.newBufferedWriter(to))) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      PassageDocuments made =
          new PassageDocuments(facets, (document, entries) -> write(document, entries, json));
      passages.read(Integer.MAX_VALUE, made);
      made.end();
    }
  }

  private static void write(Document document, List<Entry> entries, JsonGenerator json)
      throws IOException {
    for (Entry entry : entries) {
      json.writeStartObject();
      json.writeStringField("id", entry.id().value());
      json.writeStringField("title", entry.title());
      String title = document.summary().title();
      if (!title.equals(entry.title())) {
        json.writeStringField("heading", title);
      }
      json.writeStringField("body", entry.text());
      json.writeStringField("document", document.summary().id().value());
      Integer year = document.summary().year();
      if (year != null) {
        json.writeNumberField("year", year);
      }
      json.writeNumberField("page", entry.pageMarks().getFirst().page());
      for (Map.Entry<String, Set<String>> facet : values(entry).entrySet()) {
        json.writeArrayFieldStart(FACET + facet.getKey());
        for (String value : facet.getValue()) {
          json.writeString(value);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
  }

  private static Map<String, Set<String>> values(Entry entry) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    entry
        .facets()
        .forEach(
            each -> {
              Set<String> of = values.computeIfAbsent(each.facet(), facet -> new LinkedHashSet<>());
              int slash = Facets.isOpen(each.facet()) ? -1 : each.value().indexOf('/');
              for (int end = slash; end > 0; end = each.value().indexOf('/', end + 1)) {
                of.add(each.value().substring(0, end));
              }
              of.add(each.value());
            });
    return values;
  }
}
