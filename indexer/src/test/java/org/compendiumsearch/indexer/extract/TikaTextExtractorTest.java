package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.compendiumsearch.indexer.extract.Block.Link;
import org.compendiumsearch.indexer.testing.Docx;
import org.compendiumsearch.indexer.testing.Extraction;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Pdf;
import org.compendiumsearch.indexer.testing.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TikaTextExtractorTest {
  private final Extraction extraction;

  TikaTextExtractorTest(@TempDir Path temp) {
    extraction = new Extraction(new Folder(temp));
  }

  private ExtractedText read(String name, String text) {
    return extraction.text(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Block paragraph(String text) {
    return Block.paragraph(text, null);
  }

  private static ExtractedText untitled(String mediaType, Block... blocks) {
    return new ExtractedText(mediaType, null, null, null, null, List.of(blocks));
  }

  @Test
  void readsWordWithItsHeadingStyles() {
    byte[] docx =
        new Docx()
            .titled("A report")
            .heading(1, "Part")
            .paragraph("Text.")
            .heading(2, "Detail")
            .row("a", "b")
            .bytes();

    ExtractedText text = extraction.text("a.docx", docx);

    assertThat(text.mediaType())
        .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertThat(text.title()).isEqualTo("A report");
    assertThat(text.pages()).isNull();
    assertThat(text.blocks())
        .containsExactly(
            Block.heading(1, "Part", null),
            paragraph("Text."),
            Block.heading(2, "Detail", null),
            paragraph("a | b"));
  }

  @Test
  void readsHtml() {
    String html =
        """
        <!DOCTYPE html>
        <html lang="fr"><head><title>Un titre</title><style>p {}</style></head><body>
        <nav>Menu</nav>
        <h1>Premier</h1>
        <p>Voir <a href="https://a.org">ici</a>.</p>
        <script>document.write("x")</script>
        </body></html>
        """;

    assertThat(read("a.html", html))
        .isEqualTo(
            new ExtractedText(
                "text/html",
                null,
                "Un titre",
                null,
                null,
                List.of(
                    Block.heading(1, "Premier", null),
                    new Block(
                        Block.PARAGRAPH,
                        "Voir ici.",
                        null,
                        List.of(new Link(5, 8, "https://a.org"))))));
  }

  @Test
  void givesNoMeaningToTheClassesOfHtmlOrEpub() {
    String body = "<div class='page' data-page='0'>a</div><h2 data-level='x'>B</h2>";

    ExtractedText html = read("a.html", "<html><body>" + body + "</body></html>");
    ExtractedText epub = extraction.text("a.epub", Zips.epub("T", body));

    List<Block> expected = List.of(paragraph("a"), Block.heading(2, "B", null));
    assertThat(html.blocks()).isEqualTo(expected);
    assertThat(epub.blocks()).isEqualTo(expected);
    assertThat(html.pages()).isNull();
    assertThat(epub.pages()).isNull();
  }

  @Test
  void readsEpubInTheOrderOfItsSpine() {
    byte[] epub =
        Zips.epub(
            "Un livre", "<h1>Premier</h1><p>Texte un.</p>", "<h1>Second</h1><p>Texte deux.</p>");

    assertThat(extraction.text("a.epub", epub))
        .isEqualTo(
            new ExtractedText(
                "application/epub+zip",
                null,
                "Un livre",
                "fr",
                null,
                List.of(
                    Block.heading(1, "Premier", null),
                    paragraph("Texte un."),
                    Block.heading(1, "Second", null),
                    paragraph("Texte deux."))));
  }

  @Test
  void readsRtf() {
    String rtf = "{\\rtf1\\ansi{\\fonttbl\\f0 Arial;}\\f0 First.\\par Caf\\'e9 {\\b bold}.\\par}";

    assertThat(read("a.rtf", rtf))
        .isEqualTo(untitled("application/rtf", paragraph("First."), paragraph("Café bold.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1251"})
  void readsPlainTextInItsEncoding(String encoding) {
    String russian = "Торговля людьми является тяжким преступлением, и государства сотрудничают.";
    String mark = encoding.matches("UTF-16.E") ? "\uFEFF" : "";

    byte[] bytes = (mark + russian).getBytes(Charset.forName(encoding));

    assertThat(extraction.text("a.txt", bytes))
        .isEqualTo(untitled("text/plain", paragraph(russian)));
  }

  @Test
  void readsAnyScript() {
    String scripts = "人口贩运 الاتجار بالأشخاص मानव तस्करी การค้ามนุษย์ 𝒜 😀";

    assertThat(read("a.txt", scripts).blocks()).containsExactly(paragraph(scripts));
  }

  @Test
  void tellsAPdfByItsContent() {
    byte[] pdf = new Pdf().page().line(72, "In truth a PDF").bytes();

    ExtractedText text = extraction.text("a.txt", pdf);

    assertThat(text.mediaType()).isEqualTo("application/pdf");
    assertThat(text.blocks()).extracting(Block::text).containsExactly("In truth a PDF");
  }

  @Test
  void tellsTextByItsContent() {
    assertThat(read("a.pdf", "In truth a text"))
        .isEqualTo(untitled("text/plain", paragraph("In truth a text")));
  }

  @Test
  void tellsWordByItsContent() {
    byte[] docx = new Docx().paragraph("In truth a newer format").bytes();

    assertThat(extraction.text("a.doc", docx).blocks())
        .containsExactly(paragraph("In truth a newer format"));
  }

  @Test
  void readsAFileWithoutExtension() {
    assertThat(read("LICENCE", "You may").blocks()).containsExactly(paragraph("You may"));
  }

  @Test
  void readsXmlAndNothingThatItPointsTo() {
    Path secret = extraction.folder().write("secret.txt", "secret");
    String xml =
        "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY e SYSTEM '"
            + secret.toUri()
            + "'>]><r><a>before</a>&e;<b>after</b></r>";

    assertThat(read("a.xml", xml).blocks()).extracting(Block::text).containsExactly("before after");
  }

  @Test
  void readsTextsOfThreeMillionWordsToTheLast() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 3_000_000; i++) {
      text.append("word").append(i % 9973).append(i % 20 == 0 ? "\n\n" : " ");
    }
    text.append("last");

    List<Block> paragraphs = read("a.txt", text.toString()).blocks();
    String plain = paragraphs.stream().map(Block::text).collect(Collectors.joining(" "));
    String html =
        read("a.html", "<html><body>" + text + "</body></html>").blocks().getLast().text();

    assertThat(paragraphs).hasSize(150_000);
    assertThat(plain).endsWith(" last");
    assertThat(plain.split(" ", -1)).hasSize(3_000_000);
    assertThat(html).isEqualTo(plain);
  }

  @Test
  void readsManyPagesToTheLast() {
    Pdf pdf = new Pdf();
    for (int page = 1; page <= 1200; page++) {
      pdf.page().line(72, "Page " + page);
    }

    ExtractedText text = extraction.text(pdf);

    assertThat(text.pages()).isEqualTo(1200);
    assertThat(text.blocks()).hasSize(1200);
    assertThat(text.blocks().getLast())
        .isEqualTo(Block.paragraph("Page 1200", new Block.Page(1200, "1200")));
  }
}
