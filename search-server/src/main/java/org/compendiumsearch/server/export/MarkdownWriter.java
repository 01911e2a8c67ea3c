package org.compendiumsearch.server.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.compendiumsearch.core.model.Entry;

/** An annotated bibliography: each entry with its source and its first sentences. */
final class MarkdownWriter implements ExportWriter {
  private static final String SPECIAL = "\\`*_{}[]<>#|~";

  /** About how much of each text is shown, in characters; it ends with a sentence. */
  private static final int ANNOTATION = 500;

  private final Writer out;

  MarkdownWriter(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void begin(ExportHeader header) throws IOException {
    out.write("# Annotated bibliography\n\n" + plain(header.line()) + "\n\n");
  }

  @Override
  public void write(Entry entry, Citation citation) throws IOException {
    out.write("## " + plain(citation.title()) + "\n\n");
    List<String> source = new ArrayList<>();
    if (citation.container() != null) {
      source.add("In *" + plain(citation.container()) + "*");
    }
    if (citation.author() != null) {
      source.add(plain(citation.author()));
    }
    if (citation.year() != null) {
      source.add(citation.year().toString());
    }
    String pages = citation.pages();
    if (pages != null) {
      source.add((pages.contains("-") ? "pp. " : "p. ") + plain(pages).replace("-", "–"));
    }
    out.write(String.join(", ", source));
    out.write((source.isEmpty() ? "" : ". ") + "<" + address(citation.url()) + ">");
    out.write(", read on " + citation.accessed() + ".\n\n");
    String annotation = annotation(entry.text(), Locale.forLanguageTag(entry.language()));
    if (!annotation.isEmpty()) {
      out.write("> " + plain(annotation) + "\n\n");
    }
    if (!citation.keywords().isEmpty()) {
      out.write("*" + plain(String.join("; ", citation.keywords())) + "*\n\n");
    }
  }

  private static String annotation(String text, Locale locale) {
    String whole = OneLine.of(text);
    if (whole.length() <= ANNOTATION) {
      return whole;
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
    sentences.setText(whole);
    int end = sentences.preceding(ANNOTATION + 1);
    return end <= 0
        ? whole.substring(0, ANNOTATION).strip() + " …"
        : whole.substring(0, end).strip();
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : OneLine.of(text).toCharArray()) {
      if (SPECIAL.indexOf(c) >= 0) {
        plain.append('\\');
      }
      plain.append(c);
    }
    return plain.toString();
  }

  private static String address(String url) {
    return OneLine.of(url).replace("<", "%3C").replace(">", "%3E").replace(" ", "%20");
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
