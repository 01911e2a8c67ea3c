package org.compendiumsearch.bench.passages;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers the text of a document as Tika tells it, page by page. Used once. */
final class TextPages extends DefaultHandler {
  private final List<StringBuilder> pages = new ArrayList<>(List.of(new StringBuilder()));
  private boolean paged;
  private int outside;

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
      // What stands before the first page belongs to it.
      if (paged) {
        pages.add(new StringBuilder());
      }
      paged = true;
    } else if (isOutside(name)) {
      outside++;
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (isOutside(name)) {
      outside--;
    }
    pages.getLast().append(' ');
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (outside == 0) {
      pages.getLast().append(text, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) {
    characters(text, start, length);
  }

  /** Says whether the format has pages. */
  boolean isPaged() {
    return paged;
  }

  /** Returns the texts of the pages in order; of a format without pages there is one. */
  List<String> texts() {
    return pages.stream().map(StringBuilder::toString).toList();
  }

  private static boolean isOutside(String name) {
    return name.equals("title") || name.equals("script") || name.equals("style");
  }
}
