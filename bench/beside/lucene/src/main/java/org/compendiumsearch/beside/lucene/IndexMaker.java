package org.compendiumsearch.beside.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Writes an index of entries. */
final class IndexMaker {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double BUFFER_MEGABYTES = 128;
  private static final FieldType MARKED = new FieldType(TextField.TYPE_STORED);

  static {
    MARKED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    MARKED.freeze();
  }

  private final FacetsConfig facets;

  IndexMaker(FacetsConfig facets) {
    this.facets = facets;
  }

  /** Writes every line of a file as an entry. */
  void write(Path entries, Path folder) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(Fields.analyzer());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter index = new IndexWriter(directory, config);
        BufferedReader lines = Files.newBufferedReader(entries)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        index.addDocument(facets.build(document(JSON.readTree(line))));
      }
    }
  }

  private static Document document(JsonNode entry) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, entry.path(Fields.ID).asText(), Store.YES));
    document.add(new StringField(Fields.DOCUMENT, entry.path(Fields.DOCUMENT).asText(), Store.YES));
    document.add(new StoredField(Fields.PAGE, entry.path(Fields.PAGE).asInt()));
    int year = entry.path(Fields.YEAR).asInt();
    document.add(new NumericDocValuesField(Fields.YEAR, year));
    document.add(new StoredField(Fields.YEAR, year));
    add(document, Fields.TITLE, entry);
    add(document, Fields.HEADING, entry);
    String body = entry.path(Fields.BODY).asText();
    document.add(new Field(Fields.BODY, body, MARKED));
    document.add(new TextField(Fields.BODY + Fields.EXACT, body, Store.NO));
    for (Map.Entry<String, JsonNode> each : entry.properties()) {
      if (each.getKey().startsWith(Fields.FACET)) {
        String facet = each.getKey().substring(Fields.FACET.length());
        for (JsonNode value : each.getValue()) {
          document.add(new SortedSetDocValuesFacetField(facet, value.asText()));
          document.add(new StoredField(each.getKey(), value.asText()));
        }
      }
    }
    return document;
  }

  private static void add(Document document, String field, JsonNode entry) {
    if (entry.has(field)) {
      String text = entry.path(field).asText();
      document.add(new TextField(field, text, Store.YES));
      document.add(new TextField(field + Fields.EXACT, text, Store.NO));
    }
  }
}
