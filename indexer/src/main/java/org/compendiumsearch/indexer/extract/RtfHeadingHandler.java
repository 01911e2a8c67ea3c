package org.compendiumsearch.indexer.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Makes headings of the paragraphs that {@link RtfHeadings} has marked. Used once. */
final class RtfHeadingHandler extends ContentHandlerDecorator {
  private static final String PARAGRAPH = "p";

  private final Deque<Begun> waiting = new ArrayDeque<>();
  private @Nullable String heading;

  /** Creates a handler that writes to another. */
  RtfHeadingHandler(ContentHandler to) {
    super(to);
  }

  /** An element of which the first letter is not known yet. */
  private record Begun(String uri, String local, String name, Attributes attributes) {}

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    if (local.equals(PARAGRAPH) || !waiting.isEmpty()) {
      waiting.addLast(new Begun(uri, local, name, new AttributesImpl(attributes)));
    } else {
      super.startElement(uri, local, name, attributes);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    begin(0);
    String began = heading;
    if (began != null && local.equals(PARAGRAPH)) {
      heading = null;
      super.endElement(XHTMLContentHandler.XHTML, began, began);
    } else {
      super.endElement(uri, local, name);
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    int from = start;
    for (int i = start; i < start + length; i++) {
      int level = RtfHeadings.level(chars[i]);
      if (level > 0) {
        pass(chars, from, i);
        begin(level);
        from = i + 1;
      }
    }
    pass(chars, from, start + length);
  }

  private void pass(char[] chars, int from, int to) throws SAXException {
    if (from < to) {
      begin(0);
      super.characters(chars, from, to - from);
    }
  }

  /** Begins what is waiting; its paragraph as a heading where there is a level. */
  private void begin(int level) throws SAXException {
    while (!waiting.isEmpty()) {
      Begun each = waiting.removeFirst();
      if (level > 0 && heading == null && each.local().equals(PARAGRAPH)) {
        String began = "h" + Math.min(level, 6);
        heading = began;
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute("", BlockHandler.LEVEL, BlockHandler.LEVEL, "CDATA", "" + level);
        super.startElement(XHTMLContentHandler.XHTML, began, began, attributes);
      } else {
        super.startElement(each.uri(), each.local(), each.name(), each.attributes());
      }
    }
  }
}
