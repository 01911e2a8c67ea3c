package org.compendiumsearch.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/** Passes on what a parser tells of sheets, with the rows of tables as paragraphs. Used once. */
final class SheetHandler extends DefaultHandler {
  private static final Attributes NONE = new AttributesImpl();

  private final BlockHandler blocks;
  private final StringBuilder cell = new StringBuilder();
  private List<String> row = new ArrayList<>();
  private @Nullable SheetTable table;
  private int tables;

  /** Creates a handler that passes on to another. */
  SheetHandler(BlockHandler blocks) {
    this.blocks = blocks;
  }

  private void paragraph(String text) {
    blocks.startElement("", "p", "p", NONE);
    blocks.characters(text.toCharArray(), 0, text.length());
    blocks.endElement("", "p", "p");
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    String element = local.toLowerCase(Locale.ROOT);
    if (element.equals("table")) {
      tables++;
      table = tables == 1 ? new SheetTable(this::paragraph) : table;
    } else if (table == null) {
      blocks.startElement(uri, local, name, attributes);
    } else if (element.equals("tr")) {
      row = new ArrayList<>();
    } else if (element.equals("td") || element.equals("th")) {
      cell.setLength(0);
    } else {
      cell.append(' ');
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    String element = local.toLowerCase(Locale.ROOT);
    if (table == null) {
      blocks.endElement(uri, local, name);
    } else if (element.equals("td") || element.equals("th")) {
      row.add(cell.toString().replaceAll("[\\p{javaWhitespace}\u00A0\\p{Cntrl}]+", " ").strip());
      cell.setLength(0);
    } else if (element.equals("tr") && tables == 1) {
      table.add(row);
    } else if (element.equals("table")) {
      tables--;
      if (tables == 0) {
        table.end();
        table = null;
      }
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (table == null) {
      blocks.characters(chars, start, length);
    } else {
      cell.append(chars, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) {
    characters(chars, start, length);
  }
}
