package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.compendiumsearch.indexer.extract.Block.Page;
import org.compendiumsearch.indexer.testing.Extraction;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenDocumentTest {
  private final Extraction extraction;

  OpenDocumentTest(@TempDir Path temp) {
    extraction = new Extraction(new Folder(temp));
  }

  private ExtractedText text(String body) {
    return extraction.text("a.odt", Zips.odf("text", "<office:text>" + body + "</office:text>"));
  }

  @Test
  void readsHeadingsParagraphsListsAndTables() {
    String body =
        "<text:h text:outline-level='2'>Hotels</text:h><text:p>One<text:s/>two<text:tab/>three"
            + "<text:line-break/>four</text:p>"
            + "<text:list><text:list-item><text:p>first</text:p></text:list-item></text:list>"
            + "<text:h text:outline-level='7'>Deep</text:h>"
            + "<table:table table:name='T'><table:table-row><table:table-cell><text:p>a</text:p>"
            + "</table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell>"
            + "</table:table-row></table:table>";

    assertThat(text(body).blocks())
        .containsExactly(
            Block.heading(2, "Hotels", null),
            Block.paragraph("One two three four", null),
            Block.paragraph("• first", null),
            Block.heading(7, "Deep", null),
            Block.paragraph("a | b", null));
  }

  @Test
  void leavesOutWhatIsNotInTheText() {
    String body =
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
            + "<text:table-of-content><text:index-body><text:p>Hotels 1</text:p></text:index-body>"
            + "</text:table-of-content>"
            + "<text:p>Kept<office:annotation><text:p>a comment</text:p></office:annotation></text:p>";

    assertThat(text(body).blocks()).containsExactly(Block.paragraph("Kept", null));
  }

  @Test
  void putsFootnotesAfterTheirParagraph() {
    String body =
        "<text:p>Before<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            + "<text:p>The note.</text:p></text:note-body></text:note> and after.</text:p>";

    assertThat(text(body).blocks())
        .containsExactly(
            Block.paragraph("Before and after.", null), Block.paragraph("The note.", null));
  }

  @Test
  void remembersLinks() {
    Block block =
        text("<text:p>See <text:a xlink:href='https://a.example/'>there</text:a>.</text:p>")
            .blocks()
            .getFirst();

    assertThat(block.links()).containsExactly(new Block.Link(4, 9, "https://a.example/"));
  }

  @Test
  void takesASlideForAPageAndItsTitleForAHeading() {
    String frame =
        "<draw:frame presentation:class='KIND'><draw:text-box>TEXT</draw:text-box></draw:frame>";
    String title = frame.replace("KIND", "title");
    String outline = frame.replace("KIND", "outline");
    String body =
        "<office:presentation><presentation:footer-decl>Confidential</presentation:footer-decl>"
            + "<draw:page draw:name='page1'>"
            + title.replace("TEXT", "<text:p>Hotels</text:p><text:p>and airlines</text:p>")
            + outline.replace("TEXT", "<text:p>They train staff.</text:p>")
            + frame.replace("KIND", "footer").replace("TEXT", "<text:p>Confidential</text:p>")
            + "<presentation:notes>"
            + frame.replace("KIND", "notes").replace("TEXT", "<text:p>Say so.</text:p>")
            + "</presentation:notes></draw:page><draw:page draw:name='page2'>"
            + outline.replace("TEXT", "<text:p>They report.</text:p>")
            + title.replace("TEXT", "<text:p>Banks</text:p>")
            + "</draw:page></office:presentation>";

    ExtractedText text = extraction.text("a.odp", Zips.odf("presentation", body));

    Page first = new Page(1, null);
    Page second = new Page(2, null);
    assertThat(text.pages()).isEqualTo(2);
    assertThat(text.blocks())
        .containsExactly(
            Block.heading(1, "Hotels and airlines", first),
            Block.paragraph("They train staff.", first),
            Block.paragraph("Say so.", first),
            Block.heading(1, "Banks", second),
            Block.paragraph("They report.", second));
  }

  @Test
  void saysThatADocumentWantsAPassword() {
    byte[] locked =
        new Zips()
            .add("mimetype", "application/vnd.oasis.opendocument.text")
            .add(
                "META-INF/manifest.xml",
                "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                    + "<m:file-entry m:full-path='content.xml' m:media-type='text/xml'>"
                    + "<m:encryption-data m:checksum='x'/></m:file-entry></m:manifest>")
            .add("content.xml", new byte[] {1, 2, 3})
            .bytes();

    assertThat(extraction.outcome("a.odt", locked)).isEqualTo(new ExtractionOutcome.Encrypted());
  }
}
