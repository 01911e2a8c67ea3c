package org.compendiumsearch.indexer.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zip files, and the formats that are zip files. One thread at a time. */
public final class Zips {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  /** Begins an empty zip file. */
  public Zips() {}

  /** Returns an EPUB of chapters, each the inside of a body. */
  public static byte[] epub(String title, String... chapters) {
    Zips zip = new Zips().stored("mimetype", "application/epub+zip");
    zip.add(
        "META-INF/container.xml",
        """
        <?xml version="1.0"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
          <rootfiles>
            <rootfile full-path="book.opf" media-type="application/oebps-package+xml"/>
          </rootfiles>
        </container>
        """);
    StringBuilder manifest = new StringBuilder();
    StringBuilder spine = new StringBuilder();
    for (int i = 0; i < chapters.length; i++) {
      String item = "<item id='cN' href='cN.xhtml' media-type='application/xhtml+xml'/>";
      manifest.append(item.replace("N", "" + i));
      spine.append("<itemref idref='cN'/>".replace("N", "" + i));
      String body = "<body>" + chapters[i] + "</body>";
      zip.add(
          "c" + i + ".xhtml",
          "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>-</title></head>"
              + body
              + "</html>");
    }
    zip.add(
        "book.opf",
        """
        <?xml version="1.0"?>
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
          <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:identifier id="id">1</dc:identifier>
            <dc:title>TITLE</dc:title><dc:language>fr</dc:language>
          </metadata>
          <manifest>ITEMS</manifest><spine>ORDER</spine>
        </package>
        """
            .replace("TITLE", title)
            .replace("ITEMS", manifest)
            .replace("ORDER", spine));
    return zip.bytes();
  }

  /**
   * Returns an OpenDocument file.
   *
   * @param kind its type after "application/vnd.oasis.opendocument."
   * @param body the inside of the body, with the usual prefixes
   */
  public static byte[] odf(String kind, String body) {
    String type = "application/vnd.oasis.opendocument." + kind;
    String names = "";
    for (String part : new String[] {"office", "text", "table", "presentation"}) {
      names += " xmlns:PART='urn:oasis:names:tc:opendocument:xmlns:PART:1.0'".replace("PART", part);
    }
    names +=
        " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
            + " xmlns:xlink='http://www.w3.org/1999/xlink'";
    String before = "<?xml version='1.0'?><office:";
    return new Zips()
        .stored("mimetype", type)
        .add(
            "content.xml",
            before
                + "document-content"
                + names
                + "><office:body>"
                + body
                + "</office:body></office:document-content>")
        .add(
            "styles.xml",
            before
                + "document-styles"
                + names
                + "><office:master-styles><text:p>Click to add text</text:p>"
                + "</office:master-styles></office:document-styles>")
        .bytes();
  }

  /** Adds a file. */
  public Zips add(String name, String text) {
    return add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file. */
  public Zips add(String name, byte[] content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Zips stored(String name, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    try {
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the zip file. */
  public byte[] bytes() {
    try {
      zip.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
