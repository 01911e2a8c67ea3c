package org.compendiumsearch.indexer.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads RTF with Tika's parser, and tells which paragraphs are headings, which that one does not
 * know. Safe for all threads.
 */
public final class RtfParser implements Parser {
  private static final long serialVersionUID = 1L;

  private final RTFParser parser = new RTFParser();

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return parser.getSupportedTypes(context);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    byte[] marked = new RtfHeadings(stream.readAllBytes()).marked();
    parser.parse(
        new ByteArrayInputStream(marked), new RtfHeadingHandler(handler), metadata, context);
  }
}
