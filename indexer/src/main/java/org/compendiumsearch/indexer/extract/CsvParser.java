package org.compendiumsearch.indexer.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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
 * Reads tables of text whatever divides their columns, in the place of Tika's own parser, which
 * takes a short one for prose. Safe for all threads.
 */
public final class CsvParser implements Parser {
  private static final long serialVersionUID = 1L;

  private static final Set<MediaType> TABLES =
      Set.of(MediaType.text("csv"), MediaType.text("tab-separated-values"));

  /** So many letters tell what divides the columns. */
  private static final int SAMPLE = 1 << 16;

  private static final List<Character> DIVIDERS = List.of('\t', ';', ',', '|');

  /** What part of the rows must have the same number of columns. */
  private static final double MOST_ROWS = 0.7;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TABLES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (BufferedReader reader =
        new BufferedReader(new AutoDetectReader(stream, metadata), SAMPLE)) {
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
      xhtml.startDocument();
      xhtml.startElement("table");
      write(CSVParser.parse(reader, format(divider(reader))), xhtml);
      xhtml.endElement("table");
      xhtml.endDocument();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void write(CSVParser rows, XHTMLContentHandler xhtml) throws SAXException {
    for (CSVRecord row : rows) {
      xhtml.startElement("tr");
      for (String cell : row) {
        xhtml.element("td", cell);
      }
      xhtml.endElement("tr");
    }
  }

  /** A quotation mark may stand anywhere, and the last one may be missing. */
  private static CSVFormat format(char divider) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(divider)
        .setIgnoreSurroundingSpaces(divider != '\t')
        .setTrailingData(true)
        .setLenientEof(true)
        .get();
  }

  /** Returns what divides the columns most evenly; where nothing does, what occurs in no text. */
  private static char divider(BufferedReader reader) throws IOException {
    String sample = sample(reader);
    char best = '\0';
    double most = MOST_ROWS;
    for (char each : DIVIDERS) {
      double even = evenness(sample, each);
      if (even > most) {
        most = even;
        best = each;
      }
    }
    return best == '\0' ? '\u001F' : best;
  }

  private static String sample(Reader reader) throws IOException {
    reader.mark(SAMPLE);
    char[] letters = new char[SAMPLE - 1];
    int length = 0;
    for (int n = 0;
        n >= 0 && length < letters.length;
        n = reader.read(letters, length, letters.length - length)) {
      length += n;
    }
    reader.reset();
    String read = new String(letters, 0, length);
    int end = length == letters.length ? read.lastIndexOf('\n') : length;
    return read.substring(0, end < 0 ? length : end);
  }

  /**
   * Returns what part of the rows has the commonest number of columns, if that is more than one.
   */
  private static double evenness(String sample, char divider) throws IOException {
    Map<Integer, Integer> widths = new HashMap<>();
    int rows = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(sample), format(divider))) {
      for (CSVRecord row : parser) {
        widths.merge(row.size(), 1, Integer::sum);
        rows++;
      }
    }
    widths.remove(1);
    int most = widths.values().stream().mapToInt(each -> each).max().orElse(0);
    return rows == 0 ? 0 : (double) most / rows;
  }
}
