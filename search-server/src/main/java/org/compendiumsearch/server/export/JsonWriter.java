package org.compendiumsearch.server.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.search.Hit;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.http.wire.HitJson;
import org.compendiumsearch.server.http.wire.SnapshotJson;

/** The hits as the interface sends them, with their texts. */
final class JsonWriter implements ExportWriter {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final Facets facets;
  private final JsonGenerator out;

  JsonWriter(OutputStream stream, Facets facets) {
    this.facets = facets;
    try {
      this.out = MAPPER.createGenerator(stream).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * An entry with its text.
   *
   * @param entry as in the answer to a search
   * @param text whole
   */
  record Exported(HitJson entry, String text) {}

  @Override
  public void begin(ExportHeader header) throws IOException {
    out.writeStartObject();
    out.writeStringField("query", header.query());
    out.writePOJOField("snapshot", SnapshotJson.of(header.snapshot()));
    out.writeNumberField("total", header.total());
    out.writeNumberField("exported", header.exported());
    out.writePOJOField("made", header.made());
    out.writeArrayFieldStart("entries");
  }

  @Override
  public void write(Entry entry, Citation citation) throws IOException {
    HitJson hit = HitJson.of(new Hit(entry, 0, List.of(), 0), facets, "en");
    out.writePOJO(new Exported(hit, entry.text()));
  }

  @Override
  public void end() throws IOException {
    out.writeEndArray();
    out.writeEndObject();
    out.flush();
  }
}
