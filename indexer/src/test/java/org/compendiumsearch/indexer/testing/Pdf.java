package org.compendiumsearch.indexer.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/**
 * Makes small PDFs. Heights are in points from the top edge of an A4 page; everything lands on the
 * page that was begun last, pages count from 1. One thread at a time.
 */
public final class Pdf {
  private static final float HEIGHT = PDRectangle.A4.getHeight();
  private static final float SIZE = 11;

  private final PDDocument document = new PDDocument();
  private final List<PdfPage> pages = new ArrayList<>();
  private final List<PDOutlineItem> bookmarks = new ArrayList<>();
  private final TreeMap<String, PDPageDestination> named = new TreeMap<>();

  /** Begins an empty document. */
  public Pdf() {}

  /** Begins a page. */
  public Pdf page() {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages.add(new PdfPage(document, page));
    return this;
  }

  /** Writes a line of eleven points. */
  public Pdf line(float y, String text) {
    return line(y, SIZE, text);
  }

  /** Writes a line. */
  public Pdf line(float y, float size, String text) {
    pages.getLast().write(72, HEIGHT - y, size, text);
    return this;
  }

  /** Writes a line in bold. */
  public Pdf bold(float y, float size, String text) {
    pages.getLast().writeBold(72, HEIGHT - y, size, text);
    return this;
  }

  /** Writes a line of eleven points that begins at a distance from the left edge. */
  public Pdf lineAt(float x, float y, String text) {
    pages.getLast().write(x, HEIGHT - y, SIZE, text);
    return this;
  }

  /** Adds a note that lies on the page. */
  public Pdf note(float y, String text) {
    PDAnnotationFreeText note = new PDAnnotationFreeText();
    note.setContents(text);
    note.setRectangle(new PDRectangle(72, HEIGHT - y, 200, 12));
    PDPage page = document.getPage(document.getNumberOfPages() - 1);
    try {
      List<PDAnnotation> all = new ArrayList<>(page.getAnnotations());
      all.add(note);
      page.setAnnotations(all);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a field of a form, filled in. */
  public Pdf field(float y, String value) {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form == null) {
      form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
    }
    PDTextField field = new PDTextField(form);
    field.setPartialName("field-" + form.getFields().size());
    field.getCOSObject().setString(COSName.V, value);
    PDPage page = document.getPage(document.getNumberOfPages() - 1);
    PDAnnotationWidget widget = field.getWidgets().getFirst();
    widget.setRectangle(new PDRectangle(200, HEIGHT - y, 200, 12));
    widget.setPage(page);
    try {
      List<PDAnnotation> all = new ArrayList<>(page.getAnnotations());
      all.add(widget);
      page.setAnnotations(all);
      List<PDField> fields = new ArrayList<>(form.getFields());
      fields.add(field);
      form.setFields(fields);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a picture of one pixel on the page. */
  public Pdf picture() {
    var pixel = new java.awt.image.BufferedImage(1, 1, java.awt.image.BufferedImage.TYPE_INT_RGB);
    try {
      pages.getLast().draw(LosslessFactory.createFromImage(document, pixel));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a bookmark that leads to a height on a page. */
  public Pdf bookmark(int level, String title, int page, float y) {
    return bookmark(level, title, exactly(page, y));
  }

  /** Adds a bookmark that leads to a page as a whole. */
  public Pdf bookmark(int level, String title, int page) {
    PDPageFitDestination whole = new PDPageFitDestination();
    whole.setPage(document.getPage(page - 1));
    return bookmark(level, title, whole);
  }

  /** Adds a bookmark that leads to a height by way of an action and a name. */
  public Pdf namedBookmark(int level, String title, int page, float y) {
    String name = "place-" + named.size();
    named.put(name, exactly(page, y));
    PDActionGoTo go = new PDActionGoTo();
    go.setDestination(new PDNamedDestination(name));
    PDOutlineItem item = item(level, title);
    item.setAction(go);
    return this;
  }

  /** Adds a bookmark that leads nowhere. */
  public Pdf bookmark(int level, String title) {
    item(level, title);
    return this;
  }

  private PDPageXYZDestination exactly(int page, float y) {
    PDPageXYZDestination place = new PDPageXYZDestination();
    place.setPage(document.getPage(page - 1));
    place.setTop((int) (HEIGHT - y));
    return place;
  }

  private Pdf bookmark(int level, String title, PDDestination destination) {
    item(level, title).setDestination(destination);
    return this;
  }

  private PDOutlineItem item(int level, String title) {
    PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline == null) {
      outline = new PDDocumentOutline();
      document.getDocumentCatalog().setDocumentOutline(outline);
    }
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    PDOutlineNode parent = level == 1 ? outline : bookmarks.get(level - 2);
    parent.addLast(item);
    while (bookmarks.size() >= level) {
      bookmarks.removeLast();
    }
    bookmarks.add(item);
    return item;
  }

  /** Prints Roman numbers on the pages before {@code first}, and 1, 2, 3 from there. */
  public Pdf romanBefore(int first) {
    PDPageLabels labels = new PDPageLabels(document);
    PDPageLabelRange roman = new PDPageLabelRange();
    roman.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
    labels.setLabelItem(0, roman);
    PDPageLabelRange decimal = new PDPageLabelRange();
    decimal.setStyle(PDPageLabelRange.STYLE_DECIMAL);
    labels.setLabelItem(first - 1, decimal);
    document.getDocumentCatalog().setPageLabels(labels);
    return this;
  }

  /** Says that the pages have no printed numbers. */
  public Pdf withoutNumbers() {
    PDPageLabels labels = new PDPageLabels(document);
    labels.setLabelItem(0, new PDPageLabelRange());
    document.getDocumentCatalog().setPageLabels(labels);
    return this;
  }

  /** Sets what the file says of itself. */
  public Pdf described(String title, int year, String language) {
    document.getDocumentInformation().setTitle(title);
    Calendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
    created.clear();
    created.set(year, Calendar.JUNE, 15);
    document.getDocumentInformation().setCreationDate(created);
    document.getDocumentCatalog().setLanguage(language);
    return this;
  }

  /** Locks the document: with an empty password anyone may read it, but not change it. */
  public Pdf locked(String password) {
    try {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the document. */
  public byte[] bytes() {
    try (document) {
      if (!named.isEmpty()) {
        PDDestinationNameTreeNode tree = new PDDestinationNameTreeNode();
        tree.setNames(named);
        PDDocumentNameDictionary names =
            new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setDests(tree);
        document.getDocumentCatalog().setNames(names);
      }
      for (PdfPage page : pages) {
        page.end();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
