package org.compendiumsearch.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.time.Instant;
import java.util.List;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.Document.SourceFile;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.OutlineItem;
import org.compendiumsearch.core.model.Partner;
import org.compendiumsearch.core.model.Reference;
import org.compendiumsearch.core.testing.Entries;
import org.junit.jupiter.api.Test;

class DocumentMapperTest {
  private final DocumentMapper mapper = new DocumentMapper();

  @Test
  void readsADocumentAsItWasWritten() {
    Document document =
        new Document(
            new DocumentSummary(
                new DocumentId("the-code"),
                "The Code",
                "ECPAT",
                1996,
                "en",
                "application/pdf",
                40,
                "https://example.org/code.pdf"),
            "What hotels promise.",
            2004,
            new SourceFile("corpus", "practices/the-code.pdf", "ab".repeat(32), 123_456_789_012L),
            List.of(
                new Partner(Partner.Kind.CIVIL_SOCIETY, "ECPAT"),
                new Partner(Partner.Kind.INTERNATIONAL, "UNWTO")),
            List.of(
                new Reference("https://example.org", "The Code", "ECPAT", "1998-04"),
                new Reference("https://example.com", "Untitled", null, null)),
            List.of(
                new OutlineItem("The Code", 1, 1, new EntryId("the-code~start")),
                new OutlineItem("Annexes", 2, null, null)),
            12,
            Instant.parse("2026-11-24T09:00:00.123456Z"));

    assertThat(DocumentMapper.documentFrom(mapper.toLucene(document))).isEqualTo(document);
  }

  @Test
  void readsWhatIsAbsentAsAbsent() {
    Document document = Entries.documentOf(List.of(entry("a").year(null).publisher(null).build()));

    assertThat(DocumentMapper.documentFrom(mapper.toLucene(document))).isEqualTo(document);
  }

  @Test
  void readsAFileAsItWasWritten() {
    FileRecord file =
        new FileRecord(
            "corpus",
            "a/b.pdf",
            "a",
            "ab".repeat(32),
            "f00d",
            "partial",
            "pages beyond 5,000",
            new DocumentId("b"),
            3,
            "a/c.pdf");

    assertThat(DocumentMapper.fileFrom(mapper.toLucene(file))).isEqualTo(file);
  }

  @Test
  void readsAFileThatWasNotReadAsItWasWritten() {
    FileRecord file =
        new FileRecord("corpus", "a.pdf", null, null, "f", "encrypted", "locked", null, 0, null);

    assertThat(DocumentMapper.fileFrom(mapper.toLucene(file))).isEqualTo(file);
  }

  @Test
  void marksFilesThatWereNotReadOrNotWholly() {
    FileRecord read =
        new FileRecord("corpus", "a.pdf", null, null, "f", "indexed", null, null, 0, null);
    FileRecord notRead =
        new FileRecord("corpus", "a.pdf", null, null, "f", "corrupt", "damaged", null, 0, null);

    assertThat(mapper.toLucene(read).getField(IndexSchema.NOT_READ)).isNull();
    assertThat(mapper.toLucene(notRead).getField(IndexSchema.NOT_READ)).isNotNull();
  }

  @Test
  void tellsFilesOfTwoSourcesApart() {
    assertThat(FileRecord.key("a", "b/c")).isNotEqualTo(FileRecord.key("a/b", "c"));
  }

  @Test
  void readsTheTaxonomyAsItWasWritten() {
    String taxonomy = "# ünïcode\nfacets: []\n";

    assertThat(DocumentMapper.textFrom(mapper.toLucene(IndexSchema.TAXONOMY, taxonomy)))
        .isEqualTo(taxonomy);
  }
}
