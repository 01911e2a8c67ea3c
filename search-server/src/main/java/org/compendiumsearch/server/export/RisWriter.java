package org.compendiumsearch.server.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.compendiumsearch.core.model.Entry;
import org.jspecify.annotations.Nullable;

/**
 * RIS, as "RIS Format Specifications" of Research Information Systems describes it: a tag, two
 * spaces, a hyphen and a space before each value, lines ended by CR LF.
 */
final class RisWriter implements ExportWriter {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);

  private final Writer out;
  private String note = "";

  RisWriter(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void begin(ExportHeader header) {
    // The format has no place for remarks on the whole: each reference carries them.
    note = header.line();
  }

  @Override
  public void write(Entry entry, Citation citation) throws IOException {
    tag(
        "TY",
        switch (citation.kind()) {
          case REPORT -> "RPRT";
          case CHAPTER -> "CHAP";
          case LAW -> "STAT";
        });
    tag("ID", citation.id());
    tag("TI", citation.title());
    tag("T2", citation.container());
    tag("AU", citation.author());
    tag("PB", citation.author());
    tag("PY", citation.year());
    tag("SP", citation.firstPage());
    tag("EP", citation.lastPage());
    tag("LA", citation.language());
    for (String keyword : citation.keywords()) {
      tag("KW", keyword);
    }
    tag("UR", citation.url());
    tag("Y2", DATE.format(citation.accessed()));
    tag("DB", "Compendium Search");
    tag("N1", note);
    out.write("ER  - \r\n\r\n");
  }

  private void tag(String name, @Nullable Object value) throws IOException {
    if (value != null) {
      out.write(name + "  - " + OneLine.of(value.toString()) + "\r\n");
    }
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
