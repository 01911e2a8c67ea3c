package org.compendiumsearch.indexer.extract;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Tells of the empty lines within a text as of rules ({@code hr}), at which a paragraph ends: of a
 * message in plain text Tika makes one paragraph. Used once.
 */
final class EmptyLines extends ContentHandlerDecorator {
  private static final String RULE = "hr";

  private int newLines;

  EmptyLines(ContentHandler handler) {
    super(handler);
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    int from = start;
    for (int i = start; i < start + length; i++) {
      if (!Character.isWhitespace(chars[i])) {
        newLines = 0;
      } else if (chars[i] == '\n' && ++newLines == 2) {
        super.characters(chars, from, i - from);
        from = i;
        super.startElement("", RULE, RULE, new AttributesImpl());
        super.endElement("", RULE, RULE);
      }
    }
    super.characters(chars, from, start + length - from);
  }
}
