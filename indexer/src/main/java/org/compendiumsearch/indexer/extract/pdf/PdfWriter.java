package org.compendiumsearch.indexer.extract.pdf;

import java.util.List;
import java.util.Map;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes the lines of a PDF as pages, headings and paragraphs. Used once. */
final class PdfWriter {
  /** Lines further apart than so many times their size begin a paragraph. */
  private static final float PARAGRAPH_GAP = 1.7f;

  /** Type that differs by so many points begins a paragraph. */
  private static final float OTHER_SIZE = 0.9f;

  private final XHTMLContentHandler xhtml;
  private final @Nullable List<String> labels;
  private final StringBuilder paragraph = new StringBuilder();
  private int page;

  PdfWriter(XHTMLContentHandler xhtml, @Nullable List<String> labels) {
    this.xhtml = xhtml;
    this.labels = labels;
  }

  void write(List<PdfLine> lines, Map<Integer, List<PdfHeadings.Heading>> headings, int pages)
      throws SAXException {
    int inHeading = 0;
    PdfLine before = null;
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      for (PdfHeadings.Heading heading : headings.getOrDefault(i, List.of())) {
        writeHeading(heading);
        inHeading = Math.max(inHeading, heading.lines());
      }
      turnTo(line.page());
      if (inHeading > 0) {
        inHeading--;
        before = null;
        continue;
      }
      if (before == null || beginsParagraph(before, line)) {
        endParagraph();
      }
      PdfText.join(paragraph, line.text());
      before = line;
    }
    for (PdfHeadings.Heading heading : headings.getOrDefault(lines.size(), List.of())) {
      writeHeading(heading);
    }
    turnTo(pages);
    endPage();
  }

  private static boolean beginsParagraph(PdfLine before, PdfLine line) {
    float step = line.bottom() - before.bottom();
    return step > PARAGRAPH_GAP * Math.max(before.size(), line.size())
        || step < 0
        || Math.abs(line.size() - before.size()) > OTHER_SIZE
        || line.bold() != before.bold();
  }

  /** A heading may stand on a page without a line of text. */
  private void writeHeading(PdfHeadings.Heading heading) throws SAXException {
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
    if (!paragraph.isEmpty()) {
      xhtml.element("p", paragraph.toString());
      paragraph.setLength(0);
    }
  }

  private void turnTo(int number) throws SAXException {
    while (page < number) {
      endPage();
      page++;
      AttributesImpl attributes = new AttributesImpl();
      attributes.addAttribute("", "class", "class", "CDATA", "page");
      attributes.addAttribute("", "data-page", "data-page", "CDATA", "" + page);
      if (labels != null && page <= labels.size() && !labels.get(page - 1).isBlank()) {
        attributes.addAttribute("", "data-label", "data-label", "CDATA", labels.get(page - 1));
      }
      xhtml.startElement("div", attributes);
    }
  }

  private void endPage() throws SAXException {
    endParagraph();
    if (page > 0) {
      xhtml.endElement("div");
    }
  }
}
