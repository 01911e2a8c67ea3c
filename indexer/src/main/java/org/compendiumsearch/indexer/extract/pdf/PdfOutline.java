package org.compendiumsearch.indexer.extract.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** Reads the outline of a PDF: the bookmarks a reader shows beside it. Used once. */
final class PdfOutline {
  /** More, or deeper, is no outline of a document. */
  private static final int MAX_ITEMS = 20_000;

  private static final int MAX_DEPTH = 32;

  private final PDDocument document;
  private final List<Item> items = new ArrayList<>();

  /**
   * A bookmark.
   *
   * @param title what it says
   * @param level from 1
   * @param page it leads to, from 1
   * @param top how far below the page's top edge, in points; 0 where it leads to the whole page
   */
  record Item(String title, int level, int page, float top) {}

  private PdfOutline(PDDocument document) {
    this.document = document;
  }

  /** Returns the bookmarks that lead to a page, in their order; empty where there is no outline. */
  static List<Item> read(PDDocument document) throws IOException {
    PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
    PdfOutline reader = new PdfOutline(document);
    if (outline != null) {
      reader.collect(outline, 1);
    }
    return reader.items;
  }

  private void collect(PDOutlineNode node, int level) throws IOException {
    if (level > MAX_DEPTH) {
      return;
    }
    for (PDOutlineItem item : node.children()) {
      if (items.size() >= MAX_ITEMS) {
        return;
      }
      String title = item.getTitle() == null ? "" : PdfText.clean(item.getTitle());
      PDPageDestination target = target(item);
      int page = target == null ? 0 : target.retrievePageNumber() + 1;
      if (!title.isEmpty() && target != null && page > 0 && page <= document.getNumberOfPages()) {
        items.add(new Item(title, level, page, top(target, document.getPage(page - 1))));
      }
      collect(item, level + 1);
    }
  }

  private @Nullable PDPageDestination target(PDOutlineItem item) throws IOException {
    PDDestination destination = item.getDestination();
    if (destination == null && item.getAction() instanceof PDActionGoTo go) {
      destination = go.getDestination();
    }
    if (destination instanceof PDNamedDestination named) {
      destination = document.getDocumentCatalog().findNamedDestinationPage(named);
    }
    return destination instanceof PDPageDestination page ? page : null;
  }

  private static float top(PDPageDestination target, PDPage page) {
    float height = page.getCropBox().getUpperRightY();
    float y =
        switch (target) {
          case PDPageXYZDestination exact -> exact.getTop();
          case PDPageFitWidthDestination width -> width.getTop();
          default -> height;
        };
    return y <= 0 ? 0 : Math.max(0, height - y);
  }
}
