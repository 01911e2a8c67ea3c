package org.compendiumsearch.indexer.extract.pdf;

import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/**
 * The words that are not drawn on a page but lie on it: what was filled into the fields of a form,
 * and notes written over the page. One thread at a time.
 */
final class PdfFilled {
  private static final float SIZE = 10;
  private static final PdfStyle STYLE = new PdfStyle(SIZE, false, false, "filled");
  private static final COSName FREE_TEXT = COSName.getPDFName("FreeText");

  private final IdentityHashMap<COSDictionary, String> values = new IdentityHashMap<>();

  private PdfFilled() {}

  /** Returns what is filled into a document. */
  static PdfFilled of(PDDocument document) {
    PdfFilled filled = new PdfFilled();
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form != null) {
      for (PDField field : form.getFieldTree()) {
        String value = value(field);
        if (!value.isBlank()) {
          for (PDAnnotationWidget widget : field.getWidgets()) {
            filled.values.put(widget.getCOSObject(), value);
          }
        }
      }
    }
    return filled;
  }

  private static String value(PDField field) {
    return switch (field) {
      case PDTextField text -> text.isPassword() || text.getValue() == null ? "" : text.getValue();
      case PDChoice choice -> String.join(", ", choice.getValue());
      default -> "";
    };
  }

  /** Adds what lies on a page to its lines, each after the line it stands beside or below. */
  void addTo(List<PdfLine> lines, int number, PDPage page) {
    COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    if (annotations == null) {
      return;
    }
    for (int i = 0; i < annotations.size(); i++) {
      COSBase each = annotations.getObject(i);
      if (each instanceof COSDictionary annotation) {
        String words = words(annotation);
        COSArray corners = annotation.getCOSArray(COSName.RECT);
        if (!words.isBlank() && corners != null && corners.size() == 4) {
          add(lines, number, words, box(new PDRectangle(corners), page));
        }
      }
    }
  }

  private String words(COSDictionary annotation) {
    String value = values.get(annotation);
    if (value != null) {
      return value;
    }
    boolean note = FREE_TEXT.equals(annotation.getCOSName(COSName.SUBTYPE));
    String contents = note ? annotation.getString(COSName.CONTENTS) : null;
    return contents == null ? "" : contents;
  }

  private static PdfLine.Box box(PDRectangle corners, PDPage page) {
    PDRectangle crop = page.getCropBox();
    return new PdfLine.Box(
        corners.getLowerLeftX() - crop.getLowerLeftX(),
        corners.getUpperRightX() - crop.getLowerLeftX(),
        crop.getUpperRightY() - corners.getUpperRightY(),
        crop.getUpperRightY() - corners.getLowerLeftY());
  }

  private static void add(List<PdfLine> lines, int number, String words, PdfLine.Box box) {
    int after = 0;
    float highest = -1;
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      boolean beside = line.left() < box.right();
      if (beside && line.bottom() <= box.bottom() + 1 && line.bottom() >= highest) {
        highest = line.bottom();
        after = i + 1;
      }
    }
    String text = PdfText.clean(words.replaceAll("[\\r\\n]+", " "));
    lines.add(after, new PdfLine(number, text, box, STYLE, PdfLine.Shape.FILLED));
  }
}
