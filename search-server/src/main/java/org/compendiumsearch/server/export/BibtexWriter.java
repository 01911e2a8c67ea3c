package org.compendiumsearch.server.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.compendiumsearch.core.model.Entry;
import org.jspecify.annotations.Nullable;

/** BibTeX in UTF-8, with what TeX would take for commands escaped. */
final class BibtexWriter implements ExportWriter {
  private final Writer out;

  BibtexWriter(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void begin(ExportHeader header) throws IOException {
    // What stands outside an entry is a remark, but for the sign that begins one.
    out.write("% " + OneLine.of(header.line()).replace('@', ' ') + "\n\n");
  }

  @Override
  public void write(Entry entry, Citation citation) throws IOException {
    boolean chapter = citation.kind() == Citation.Kind.CHAPTER;
    String type =
        switch (citation.kind()) {
          case REPORT -> "techreport";
          case CHAPTER -> "incollection";
          case LAW -> "misc";
        };
    out.write("@" + type + "{" + citation.id().replace('~', ':') + ",\n");
    field("title", "{" + escape(citation.title()) + "}");
    field("booktitle", escaped(citation.container()));
    String body = citation.author() == null ? null : "{" + escape(citation.author()) + "}";
    field("author", body);
    field(chapter ? "publisher" : "institution", body);
    field("year", citation.year());
    String pages = citation.pages();
    field("pages", pages == null ? null : escape(pages).replace("-", "--"));
    field("language", escape(citation.language()));
    field("keywords", escaped(String.join(", ", citation.keywords())));
    field("url", url(citation.url()));
    field("urldate", citation.accessed());
    out.write("}\n\n");
  }

  private void field(String name, @Nullable Object value) throws IOException {
    if (value != null) {
      out.write("  " + name + " = {" + value + "},\n");
    }
  }

  private static @Nullable String escaped(@Nullable String text) {
    return text == null ? null : escape(text);
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : OneLine.of(text).toCharArray()) {
      switch (c) {
        case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append(c);
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '\\' -> escaped.append("\\textbackslash{}");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Returns an address without the signs that would end the field. */
  private static String url(String url) {
    return OneLine.of(url)
        .replace("{", "%7B")
        .replace("}", "%7D")
        .replace("\\", "%5C")
        .replace(" ", "%20");
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
