package org.compendiumsearch.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes the content of an OpenDocument file (ISO/IEC 26300) as XHTML: headings with their outline
 * level, slides as pages under their title, sheets as sections. Comments, deleted text, tables of
 * contents, and what every slide repeats are left out; footnotes follow their paragraph. Used once.
 */
final class OdfHandler extends DefaultHandler {
  /** More empty cells in a row lead to no value. */
  private static final int MOST_EMPTY = 256;

  private static final Set<String> LEFT_OUT =
      Set.of(
          "annotation",
          "tracked-changes",
          "table-of-content",
          "forms",
          "event-listeners",
          "note-citation",
          "ruby-text",
          "math",
          "desc",
          "page-thumbnail");

  /** The frames of a slide that repeat what stands on all. */
  private static final Set<String> REPEATED =
      Set.of("header", "footer", "page-number", "date-time");

  private final ContentHandler to;
  private final StringBuilder note = new StringBuilder();
  private final List<String> notes = new ArrayList<>();
  private int bodies;
  private int leftOut;
  private int noteBodies;
  private int titles;
  private int frames;
  private int slide;
  private int emptyCells;
  private boolean sheets;
  private String heading = "";

  /** Creates a handler that writes to another. */
  OdfHandler(ContentHandler to) {
    this.to = to;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    if (local.equals("body")) {
      bodies++;
    } else if (bodies > 0 && (leftOut > 0 || isLeftOut(local, attributes))) {
      leftOut++;
    } else if (bodies > 0 && noteBodies > 0) {
      startInNote(local);
    } else if (bodies > 0) {
      start(local, attributes);
    }
  }

  private static boolean isLeftOut(String local, Attributes attributes) {
    return LEFT_OUT.contains(local)
        || local.endsWith("-source")
        || local.endsWith("-decl")
        || (local.equals("frame") && REPEATED.contains(value(attributes, "class")));
  }

  private void startInNote(String local) {
    if (local.equals("note-body")) {
      noteBodies++;
    }
    note.append(' ');
  }

  private void start(String local, Attributes attributes) throws SAXException {
    switch (local) {
      case "spreadsheet" -> sheets = true;
      case "h" -> startHeading(number(attributes, "outline-level", 1));
      case "p" -> open(titles > 0 ? "span" : "p");
      case "list-item" -> open("li");
      case "list" -> open("ul");
      case "table" -> startTable(attributes);
      case "table-row" -> open("tr");
      case "table-cell" -> startCell(number(attributes, "number-columns-repeated", 1));
      case "covered-table-cell" -> emptyCells += number(attributes, "number-columns-repeated", 1);
      case "page" -> startSlide();
      case "frame" -> startFrame(attributes);
      case "note-body" -> noteBodies++;
      case "a" -> open("a", "href", value(attributes, "href"));
      case "s", "tab", "line-break", "soft-page-break" -> characters(" ");
      default -> {}
    }
  }

  private void startHeading(int level) throws SAXException {
    int written = Math.clamp(level, 1, 6);
    heading = "h" + written;
    open(heading, BlockHandler.LEVEL, "" + Math.max(1, level));
  }

  private void startTable(Attributes attributes) throws SAXException {
    String sheet = value(attributes, "name");
    if (sheets && !sheet.isEmpty()) {
      open("h1");
      characters(sheet);
      close("h1");
    }
    open("table");
  }

  private void startCell(int repeated) throws SAXException {
    for (int i = 0; i < Math.min(emptyCells, MOST_EMPTY); i++) {
      open("td");
      close("td");
    }
    emptyCells = repeated - 1;
    open("td");
  }

  private void startSlide() throws SAXException {
    slide++;
    AttributesImpl attributes = new AttributesImpl();
    attributes.addAttribute("", "class", "class", "CDATA", "page");
    attributes.addAttribute("", BlockHandler.PAGE, BlockHandler.PAGE, "CDATA", "" + slide);
    to.startElement(XHTMLContentHandler.XHTML, "div", "div", attributes);
  }

  private void startFrame(Attributes attributes) throws SAXException {
    frames++;
    if (titles == 0 && value(attributes, "class").equals("title")) {
      titles = frames;
      startHeading(1);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    if (local.equals("body")) {
      bodies--;
    } else if (bodies > 0 && leftOut > 0) {
      leftOut--;
    } else if (bodies > 0 && noteBodies > 0) {
      endInNote(local);
    } else if (bodies > 0) {
      end(local);
    }
  }

  private void endInNote(String local) {
    note.append(' ');
    if (local.equals("note-body")) {
      noteBodies--;
      if (noteBodies == 0) {
        notes.add(note.toString());
        note.setLength(0);
      }
    }
  }

  private void end(String local) throws SAXException {
    switch (local) {
      case "h" -> {
        close(heading);
        writeNotes();
      }
      case "p" -> {
        characters(titles > 0 ? " " : "");
        close(titles > 0 ? "span" : "p");
        writeNotes();
      }
      case "list-item" -> close("li");
      case "list" -> close("ul");
      case "table" -> close("table");
      case "table-row" -> {
        emptyCells = 0;
        close("tr");
      }
      case "table-cell" -> close("td");
      case "page" -> close("div");
      case "frame" -> endFrame();
      case "a" -> close("a");
      default -> {}
    }
  }

  private void endFrame() throws SAXException {
    if (titles > 0 && titles == frames) {
      titles = 0;
      close(heading);
    }
    frames--;
  }

  private void writeNotes() throws SAXException {
    for (String each : notes) {
      open("p");
      characters(each);
      close("p");
    }
    notes.clear();
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (bodies == 0 || leftOut > 0) {
      return;
    }
    if (noteBodies > 0) {
      note.append(chars, start, length);
    } else {
      to.characters(chars, start, length);
    }
  }

  private void characters(String text) throws SAXException {
    to.characters(text.toCharArray(), 0, text.length());
  }

  private void open(String element) throws SAXException {
    to.startElement(XHTMLContentHandler.XHTML, element, element, new AttributesImpl());
  }

  private void open(String element, String name, String value) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    attributes.addAttribute("", name, name, "CDATA", value);
    to.startElement(XHTMLContentHandler.XHTML, element, element, attributes);
  }

  private void close(String element) throws SAXException {
    to.endElement(XHTMLContentHandler.XHTML, element, element);
  }

  private static int number(Attributes attributes, String name, int otherwise) {
    String value = value(attributes, name);
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
  }

  /** The names mean the same in whatever namespace they occur here. */
  private static String value(Attributes attributes, String name) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equals(name)) {
        return attributes.getValue(i);
      }
    }
    return "";
  }
}
