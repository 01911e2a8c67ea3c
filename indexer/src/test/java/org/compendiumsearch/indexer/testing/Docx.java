package org.compendiumsearch.indexer.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Makes small Word documents. One thread at a time. */
public final class Docx {
  private final XWPFDocument document = new XWPFDocument();
  private final XWPFStyles styles = document.createStyles();

  /** Begins an empty document. */
  public Docx() {}

  /** Gives the document a title in its properties. */
  public Docx titled(String title) {
    document.getProperties().getCoreProperties().setTitle(title);
    return this;
  }

  /** Adds a paragraph in the style "heading N". */
  public Docx heading(int level, String text) {
    String id = "Heading" + level;
    if (!styles.styleExist(id)) {
      CTStyle style = CTStyle.Factory.newInstance();
      style.setStyleId(id);
      style.addNewName().setVal("heading " + level);
      style.setType(STStyleType.PARAGRAPH);
      styles.addStyle(new XWPFStyle(style));
    }
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(id);
    paragraph.createRun().setText(text);
    return this;
  }

  /** Adds a paragraph. */
  public Docx paragraph(String text) {
    document.createParagraph().createRun().setText(text);
    return this;
  }

  /** Adds a table of one row. */
  public Docx row(String... cells) {
    XWPFTable table = document.createTable(1, cells.length);
    for (int i = 0; i < cells.length; i++) {
      table.getRow(0).getCell(i).setText(cells[i]);
    }
    return this;
  }

  /** Ends the document. */
  public byte[] bytes() {
    try (document) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
