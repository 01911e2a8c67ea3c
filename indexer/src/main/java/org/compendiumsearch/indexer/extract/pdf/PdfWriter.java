package org.compendiumsearch.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes the lines of a PDF as pages, headings and paragraphs. Used once. */
final class PdfWriter {
  private final XHTMLContentHandler xhtml;
  private final List<@Nullable String> labels;
  private final PdfHyphens hyphens;
  private final StringBuilder paragraph = new StringBuilder();
  private final List<Turn> turns = new ArrayList<>();
  private int page;

  /** Where in the open paragraph a further page begins. */
  private record Turn(int offset, int page) {}

  PdfWriter(XHTMLContentHandler xhtml, List<@Nullable String> labels, PdfHyphens hyphens) {
    this.xhtml = xhtml;
    this.labels = labels;
    this.hyphens = hyphens;
  }

  void write(PdfStructure structure) throws SAXException {
    PdfFlow flow = new PdfFlow(structure.pages());
    List<PdfHeading> headings = structure.headings();
    int next = 0;
    int inHeading = 0;
    PdfLine before = null;
    for (int i = 0; i < structure.pages().lines().size(); i++) {
      PdfLine line = structure.pages().lines().get(i);
      while (next < headings.size() && headings.get(next).at() <= i) {
        PdfHeading heading = headings.get(next++);
        writeHeading(heading);
        inHeading = Math.max(inHeading, heading.lines() - (i - heading.at()));
        before = null;
      }
      if (inHeading > 0 || structure.left().get(i)) {
        inHeading = Math.max(0, inHeading - 1);
        continue;
      }
      boolean begins = before == null || flow.beginsParagraph(before, line);
      if (begins) {
        endParagraph();
        turnTo(line.page());
      }
      hyphens.join(paragraph, line.text());
      if (!begins && before != null && line.page() > before.page()) {
        turns.add(new Turn(paragraph.length() - line.text().length(), line.page()));
      }
      before = line;
    }
    while (next < headings.size()) {
      writeHeading(headings.get(next++));
    }
    endParagraph();
    turnTo(structure.pages().count());
    endPage();
  }

  /** A heading may stand on a page without a line of text. */
  private void writeHeading(PdfHeading heading) throws SAXException {
    endParagraph();
    turnTo(heading.page());
    String element = "h" + Math.min(heading.level(), 6);
    AttributesImpl attributes = new AttributesImpl();
    attributes.addAttribute("", "data-level", "data-level", "CDATA", "" + heading.level());
    xhtml.startElement(element, attributes);
    xhtml.characters(heading.title());
    xhtml.endElement(element);
  }

  private void endParagraph() throws SAXException {
    if (paragraph.isEmpty()) {
      return;
    }
    xhtml.startElement("p");
    int from = 0;
    for (Turn turn : turns) {
      xhtml.characters(paragraph.substring(from, turn.offset()));
      xhtml.startElement("span", place(turn.page()));
      xhtml.endElement("span");
      from = turn.offset();
    }
    xhtml.characters(paragraph.substring(from));
    xhtml.endElement("p");
    paragraph.setLength(0);
    turns.clear();
  }

  private void turnTo(int number) throws SAXException {
    while (page < number) {
      endPage();
      page++;
      AttributesImpl attributes = place(page);
      attributes.addAttribute("", "class", "class", "CDATA", "page");
      xhtml.startElement("div", attributes);
    }
  }

  private AttributesImpl place(int number) {
    AttributesImpl attributes = new AttributesImpl();
    attributes.addAttribute("", "data-page", "data-page", "CDATA", "" + number);
    String label = number <= labels.size() ? labels.get(number - 1) : null;
    if (label != null && !label.isBlank()) {
      attributes.addAttribute("", "data-label", "data-label", "CDATA", label);
    }
    return attributes;
  }

  private void endPage() throws SAXException {
    if (page > 0) {
      xhtml.endElement("div");
    }
  }
}
