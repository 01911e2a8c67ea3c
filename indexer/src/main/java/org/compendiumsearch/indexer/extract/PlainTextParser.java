package org.compendiumsearch.indexer.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads plain text by its paragraphs, which an empty line or a form feed divides; Tika's own parser
 * makes one of a whole file. What goes on for long without either is cut at the end of a sentence,
 * so that an entry of it can be quoted. Safe for all threads.
 */
public final class PlainTextParser implements Parser {
  /** A paragraph of more characters is cut: about a thousand words. */
  static final int LONGEST = 6_000;

  private static final long serialVersionUID = 1L;
  private static final Set<MediaType> PLAIN = Set.of(MediaType.TEXT_PLAIN);
  private static final char FORM_FEED = '\f';

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return PLAIN;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (AutoDetectReader reader = new AutoDetectReader(stream, metadata)) {
      metadata.set(
          Metadata.CONTENT_TYPE,
          new MediaType(MediaType.TEXT_PLAIN, reader.getCharset()).toString());
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
      xhtml.startDocument();
      write(reader, xhtml);
      xhtml.endDocument();
    }
  }

  private static void write(BufferedReader reader, XHTMLContentHandler xhtml)
      throws IOException, SAXException {
    StringBuilder paragraph = new StringBuilder();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      int from = 0;
      for (int at = line.indexOf(FORM_FEED); at >= 0; at = line.indexOf(FORM_FEED, from)) {
        paragraph.append(line, from, at);
        end(paragraph, xhtml);
        from = at + 1;
      }
      String rest = line.substring(from);
      if (rest.isBlank()) {
        end(paragraph, xhtml);
      } else {
        paragraph.append(rest).append(' ');
      }
    }
    end(paragraph, xhtml);
  }

  private static void end(StringBuilder paragraph, XHTMLContentHandler xhtml) throws SAXException {
    String text = paragraph.toString();
    paragraph.setLength(0);
    int from = 0;
    while (text.length() - from > LONGEST) {
      int cut = from + cut(text.substring(from, from + LONGEST));
      xhtml.element("p", text.substring(from, cut));
      from = cut;
    }
    if (!text.isBlank()) {
      xhtml.element("p", text.substring(from));
    }
  }

  /** Returns where the last whole sentence ends, or the last word, or else the text. */
  private static int cut(String text) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    int end = sentences.preceding(text.length());
    if (end <= 0) {
      end = text.lastIndexOf(' ') + 1;
    }
    if (end <= 0) {
      boolean split = Character.isHighSurrogate(text.charAt(text.length() - 1));
      end = split ? text.length() - 1 : text.length();
    }
    return end;
  }
}
