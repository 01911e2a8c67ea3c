package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.compendiumsearch.indexer.testing.Extraction;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Zips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that point at a server, which counts who comes. */
class NoNetworkTest {
  private static final String TYPES =
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
          + "<Default Extension='rels'"
          + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
          + "<Override PartName='/PART' ContentType='TYPE'/></Types>";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String RELATIONS =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";

  private final AtomicInteger requests = new AtomicInteger();
  private final Extraction extraction;
  private HttpServer server;
  private String url;

  NoNetworkTest(@TempDir Path temp) throws IOException {
    extraction = new Extraction(new Folder(temp));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
  }

  @BeforeEach
  void start() {
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String doctype(String root) {
    return "<!DOCTYPE "
        + root
        + " SYSTEM 'URL.dtd' [<!ENTITY e SYSTEM 'URL'> <!ENTITY % p SYSTEM"
        + " 'URL'> %p;]>";
  }

  private byte[] office(String part, String type, String xml, String external) {
    String root =
        RELATIONS
            + "<Relationship Id='r1' Type='"
            + OFFICE
            + "officeDocument' Target='"
            + part
            + "'/></Relationships>";
    String to =
        RELATIONS
            + "<Relationship Id='r2' Type='"
            + OFFICE
            + external
            + "' Target='URL' TargetMode='External'/></Relationships>";
    int slash = part.indexOf('/');
    String rels = part.substring(0, slash) + "/_rels" + part.substring(slash) + ".rels";
    return new Zips()
        .add("[Content_Types].xml", TYPES.replace("PART", part).replace("TYPE", type))
        .add("_rels/.rels", root)
        .add(part, pointed(xml))
        .add(rels, pointed(to))
        .bytes();
  }

  private String pointed(String text) {
    return text.replace("URL", url);
  }

  private Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    String html =
        "<!DOCTYPE html SYSTEM 'URL'><html><head><base href='URL'><link rel='stylesheet'"
            + " href='URL'><script src='URL'></script><meta http-equiv='refresh' content='0;URL'>"
            + "</head><body background='URL'><p>Text</p><img src='URL'><iframe src='URL'></iframe>"
            + "<object data='URL'></object><script>fetch('URL')</script></body></html>";
    String svg =
        "<?xml version='1.0'?><?xml-stylesheet href='URL'?>"
            + doctype("svg")
            + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>"
            + "<image xlink:href='URL'/><script xlink:href='URL'/><text>a&e;</text></svg>";
    String xml =
        "<?xml version='1.0'?>"
            + doctype("r")
            + "<r xmlns:xi='http://www.w3.org/2001/XInclude'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
            + " xsi:noNamespaceSchemaLocation='URL'><xi:include href='URL'/>a&e;</r>";
    files.put("a.html", pointed(html).getBytes(StandardCharsets.UTF_8));
    files.put("a.xhtml", pointed(svg.replace("svg", "html")).getBytes(StandardCharsets.UTF_8));
    files.put("a.svg", pointed(svg).getBytes(StandardCharsets.UTF_8));
    files.put("a.xml", pointed(xml).getBytes(StandardCharsets.UTF_8));
    files.put("a.fodt", pointed(xml).getBytes(StandardCharsets.UTF_8));
    files.put("a.md", pointed("![x](URL) <img src='URL'> text").getBytes(StandardCharsets.UTF_8));
    files.put("a.epub", Zips.epub("T", pointed("<p>Text</p><img src='URL'/>")));
    String word =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    String document =
        "<?xml version='1.0'?>DOCTYPE<w:document"
            + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            + "<w:body><w:p><w:r><w:t>Text</w:t></w:r></w:p></w:body></w:document>";
    files.put(
        "a.docx",
        office("word/document.xml", word, document.replace("DOCTYPE", ""), "attachedTemplate"));
    files.put(
        "b.docx",
        office("word/document.xml", word, document.replace("DOCTYPE", doctype("x")), "image"));
    String sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    String book =
        "<?xml version='1.0'?>DOCTYPE<workbook"
            + " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheets/>"
            + "</workbook>";
    files.put(
        "a.xlsx",
        office("xl/workbook.xml", sheet, book.replace("DOCTYPE", ""), "externalLinkPath"));
    files.put(
        "b.xlsx",
        office("xl/workbook.xml", sheet, book.replace("DOCTYPE", doctype("x")), "externalLink"));
    return files;
  }

  @Test
  void noFileMakesItsReaderGoOut() {
    files().forEach(extraction::outcome);

    assertThat(requests).hasValue(0);
  }

  @Test
  void theServerCounts() throws IOException {
    try (var in = URI.create(url).toURL().openStream()) {
      assertThat(in.readAllBytes()).isEmpty();
    }

    assertThat(requests).hasValue(1);
  }
}
