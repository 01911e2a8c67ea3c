package org.compendiumsearch.server.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.compendiumsearch.core.model.Entry;

/** CSL-JSON, as the schema of citationstyles.org (csl-data) has it. */
final class CslWriter implements ExportWriter {
  private final OutputStream stream;
  private final JsonGenerator out;

  CslWriter(OutputStream stream) {
    this.stream = stream;
    try {
      this.out =
          new JsonFactory()
              .createGenerator(stream)
              .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void begin(ExportHeader header) throws IOException {
    out.writeStartArray();
  }

  @Override
  public void write(Entry entry, Citation citation) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", citation.id());
    out.writeStringField(
        "type",
        switch (citation.kind()) {
          case REPORT -> "report";
          case CHAPTER -> "chapter";
          case LAW -> "legislation";
        });
    out.writeStringField("title", citation.title());
    if (citation.container() != null) {
      out.writeStringField("container-title", citation.container());
    }
    if (citation.author() != null) {
      out.writeArrayFieldStart("author");
      out.writeStartObject();
      out.writeStringField("literal", citation.author());
      out.writeEndObject();
      out.writeEndArray();
      out.writeStringField("publisher", citation.author());
    }
    Integer year = citation.year();
    if (year != null) {
      date("issued", year);
    }
    if (citation.pages() != null) {
      out.writeStringField("page", citation.pages());
    }
    out.writeStringField("language", citation.language());
    out.writeStringField("URL", citation.url());
    LocalDate accessed = citation.accessed();
    date("accessed", accessed.getYear(), accessed.getMonthValue(), accessed.getDayOfMonth());
    out.writeStringField("keyword", String.join(", ", citation.keywords()));
    out.writeStringField("source", "Compendium Search");
    out.writeEndObject();
  }

  private void date(String name, int... parts) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeArrayFieldStart("date-parts");
    out.writeArray(parts, 0, parts.length);
    out.writeEndArray();
    out.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    out.writeEndArray();
    out.flush();
    stream.flush();
  }
}
