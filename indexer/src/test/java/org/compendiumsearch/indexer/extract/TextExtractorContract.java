package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Corrupt;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Empty;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Encrypted;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Extracted;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.ImageOnly;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.TooBig;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Unreadable;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Unsupported;
import org.compendiumsearch.indexer.extract.FileContents.Member;
import org.compendiumsearch.indexer.testing.Docx;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Pdf;
import org.compendiumsearch.indexer.testing.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every extractor does, wherever it runs. */
public interface TextExtractorContract {
  /** Returns the extractor under test; the tests close none. */
  TextExtractor extractor();

  private ExtractionOutcome outcome(Path temp, String name, byte[] bytes) {
    return extractor().extract(new Folder(temp).write(name, bytes)).outcome();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  default void readsPagesHeadingsAndLabels(@TempDir Path temp) {
    byte[] pdf =
        new Pdf()
            .page()
            .line(72, "Preface")
            .page()
            .line(72, "Findings")
            .line(120, "Text.")
            .bookmark(1, "Findings", 2, 60)
            .romanBefore(2)
            .described("A report", 2021, "fr")
            .bytes();

    assertThat(outcome(temp, "a.pdf", pdf))
        .isEqualTo(
            new Extracted(
                new ExtractedText(
                    "application/pdf",
                    2,
                    "A report",
                    "fr",
                    2021,
                    List.of(
                        Block.paragraph("Preface", new Block.Page(1, "i")),
                        Block.heading(1, "Findings", new Block.Page(2, "1")),
                        Block.paragraph("Text.", new Block.Page(2, "1"))))));
  }

  @Test
  default void readsLinksAndEveryScript(@TempDir Path temp) {
    String html = "<html><body><p>人口 😀 <a href='https://a.org'>ici</a></p></body></html>";

    assertThat(outcome(temp, "a.html", bytes(html)))
        .isEqualTo(
            new Extracted(
                new ExtractedText(
                    "text/html",
                    null,
                    null,
                    null,
                    null,
                    List.of(
                        new Block(
                            0,
                            "人口 😀 ici",
                            null,
                            List.of(new Block.Link(6, 9, "https://a.org")))))));
  }

  @Test
  default void readsTheMembersOfArchives(@TempDir Path temp) {
    byte[] inner = new Zips().add("deep.txt", "Deep.").bytes();
    byte[] zip = new Zips().add("a/b.txt", "Text.").add("inner.zip", inner).bytes();

    FileContents contents = extractor().extract(new Folder(temp).write("a.zip", zip));

    assertThat(contents.outcome()).isEqualTo(new Empty());
    assertThat(contents.members())
        .extracting(Member::path)
        .containsExactly("a/b.txt", "inner.zip!/deep.txt");
    assertThat(contents.members().getFirst())
        .isEqualTo(
            new Member(
                "a/b.txt",
                "f06dce27b84e18ccb3c7e94a0679c279cd42027da23bcf1e1ca1f94e365ea420",
                5,
                new Extracted(
                    new ExtractedText(
                        "text/plain",
                        null,
                        null,
                        null,
                        null,
                        List.of(Block.paragraph("Text.", null))))));
  }

  @Test
  default void tellsWhatIsWrongWithAFile(@TempDir Path temp) {
    byte[] locked = new Pdf().page().line(72, "x").locked("secret").bytes();
    byte[] bomb = new Docx().paragraph("a".repeat(3_000_000)).bytes();

    assertThat(outcome(temp, "a.txt", new byte[0])).isEqualTo(new Empty());
    assertThat(outcome(temp, "b.pdf", locked)).isEqualTo(new Encrypted());
    assertThat(outcome(temp, "c.pdf", new Pdf().page().picture().bytes()))
        .isEqualTo(new ImageOnly());
    assertThat(outcome(temp, "d.docx", bomb)).isInstanceOf(TooBig.class);
    assertThat(outcome(temp, "e.bin", new byte[] {0, 1, 2, 3}))
        .isEqualTo(new Unsupported("application/octet-stream"));
    assertThat(outcome(temp, "f.pdf", bytes("%PDF-1.7\nnothing"))).isInstanceOf(Corrupt.class);
    assertThat(extractor().extract(temp.resolve("gone")).outcome())
        .isEqualTo(new Unreadable("the file cannot be opened"));
  }

  @Test
  default void takesAFileThatNestsWithoutEnd(@TempDir Path temp) {
    assertThat(outcome(temp, "a.hostile", bytes("HOSTILE recurse")))
        .isEqualTo(new Corrupt("its parts are nested without end"));
  }
}
