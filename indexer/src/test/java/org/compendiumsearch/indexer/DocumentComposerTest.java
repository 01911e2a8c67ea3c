package org.compendiumsearch.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.OutlineItem;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.core.model.Partner;
import org.compendiumsearch.core.model.Reference;
import org.compendiumsearch.core.model.TextSpan;
import org.compendiumsearch.indexer.DocumentComposer.Composed;
import org.compendiumsearch.indexer.classify.FacetAssigner;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.extract.ExtractedText;
import org.compendiumsearch.indexer.source.Declared;
import org.compendiumsearch.indexer.source.DeclaredFinder.Finding;
import org.compendiumsearch.indexer.source.DeclaredKey;
import org.compendiumsearch.indexer.source.ScannedFile;
import org.compendiumsearch.indexer.testing.TinyTaxonomy;
import org.junit.jupiter.api.Test;

class DocumentComposerTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final DocumentComposer composer =
      new DocumentComposer(
          new FacetAssigner(TinyTaxonomy.facets()), Clock.fixed(NOW, ZoneOffset.UTC));

  private static PlannedFile file(Declared declared) {
    return new PlannedFile(
        new ScannedFile("reports", "2021/a.pdf", Path.of("/reports/2021/a.pdf")),
        null,
        new Finding(declared, List.of(), ""),
        new PlannedFile.Content("5ad1", 4321),
        "f1",
        new DocumentId("a"),
        null);
  }

  private static Declared texts(Map<DeclaredKey, String> texts) {
    return new Declared(texts, Map.of(), List.of(), List.of(), List.of());
  }

  private static ExtractedText text(Block... blocks) {
    return new ExtractedText("text/plain", null, null, null, null, Arrays.asList(blocks));
  }

  private Composed compose(Declared declared, ExtractedText text) {
    return composer.compose(file(declared), text);
  }

  private DocumentSummary summary(Declared declared, ExtractedText text) {
    return compose(declared, text).document().summary();
  }

  private static Block h(int level, String text) {
    return Block.heading(level, text, null);
  }

  private static Block p(String text) {
    return Block.paragraph(text, null);
  }

  @Test
  void composesWhatIsDeclaredAndWhatWasRead() {
    Reference reference = new Reference("https://r.org", "R", "Other", "2020");
    Partner partner = new Partner(Partner.Kind.PUBLIC, "Police");
    Declared declared =
        new Declared(
            Map.of(
                DeclaredKey.TITLE, "A",
                DeclaredKey.SUMMARY, "On A.",
                DeclaredKey.PUBLISHER, "P",
                DeclaredKey.YEAR, "1996",
                DeclaredKey.ENDED, "2004",
                DeclaredKey.LANGUAGE, "fr",
                DeclaredKey.URL, "https://a.org"),
            Map.of("kind", List.of("law")),
            List.of(),
            List.of(partner),
            List.of(reference));
    Block.Page page = new Block.Page(3, "iii");
    ExtractedText text =
        new ExtractedText(
            "application/pdf",
            7,
            "Told",
            "en",
            2011,
            List.of(Block.heading(1, "Part", page), Block.paragraph("Text.", page)));

    Composed composed = compose(declared, text);

    DocumentSummary summary =
        new DocumentSummary(
            new DocumentId("a"), "A", "P", 1996, "fr", "application/pdf", 7, "https://a.org");
    EntryId entry = new EntryId("a~part");
    assertThat(composed.document())
        .isEqualTo(
            new Document(
                summary,
                "On A.",
                2004,
                new Document.SourceFile("reports", "2021/a.pdf", "5ad1", 4321),
                List.of(partner),
                List.of(reference),
                List.of(new OutlineItem("Part", 1, 3, entry)),
                1,
                NOW));
    assertThat(composed.entries())
        .containsExactly(
            new Entry(
                entry,
                summary,
                0,
                "Part",
                List.of("Part"),
                "fr",
                "Text.",
                List.of(new PageMark(0, 3, "iii")),
                List.of(),
                List.of(
                    FacetAssignment.declared("kind", "law"),
                    FacetAssignment.declared("partner", "Police"),
                    FacetAssignment.declared("language", "fr"),
                    FacetAssignment.declared("publisher", "P"))));
  }

  @Test
  void takesPublisherAndAddressOfTheFirstReference() {
    Declared declared =
        new Declared(
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(
                new Reference("https://first.org", "First", "One", null),
                new Reference("https://second.org", "Second", "Two", null)));

    DocumentSummary summary = summary(declared, text(p("x")));

    assertThat(summary.publisher()).isEqualTo("One");
    assertThat(summary.url()).isEqualTo("https://first.org");
  }

  @Test
  void leavesUnknownWhatNobodyTells() {
    assertThat(summary(Declared.NOTHING, text(p("42"))))
        .isEqualTo(
            new DocumentSummary(
                new DocumentId("a"), "A", null, null, "en", "text/plain", null, null));
  }

  @Test
  void fallsBackOnWhatTheFileTells() {
    ExtractedText text =
        new ExtractedText("application/pdf", 1, "2011-2042", "es", 2011, List.of(p("2011-2042")));

    DocumentSummary summary = summary(Declared.NOTHING, text);

    assertThat(summary)
        .isEqualTo(
            new DocumentSummary(
                new DocumentId("a"), "2011-2042", null, 2011, "es", "application/pdf", 1, null));
  }

  @Test
  void believesTheTextMoreThanTheFileAboutTheLanguage() {
    ExtractedText text =
        new ExtractedText(
            "application/pdf",
            1,
            null,
            "en",
            null,
            List.of(p("Les hôtels forment leur personnel afin qu'il reconnaisse les signes.")));

    assertThat(summary(Declared.NOTHING, text).language()).isEqualTo("fr");
  }

  @Test
  void beginsTheOutlineWithTheTextBeforeTheFirstHeading() {
    Composed composed =
        compose(
            texts(Map.of(DeclaredKey.TITLE, "A title")),
            text(p("before"), h(1, "Part"), h(2, "Detail"), p("x"), h(1, "Empty")));

    assertThat(composed.document().outline())
        .containsExactly(
            new OutlineItem("A title", 1, null, new EntryId("a~start")),
            new OutlineItem("Part", 1, null, null),
            new OutlineItem("Detail", 2, null, new EntryId("a~detail")),
            new OutlineItem("Empty", 1, null, null));
    assertThat(composed.document().entryCount()).isEqualTo(2);
    assertThat(composed.entries())
        .extracting(Entry::title, Entry::headingPath, Entry::order)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A title", List.of("A title"), 0),
            org.assertj.core.groups.Tuple.tuple("Detail", List.of("Part", "Detail"), 1));
  }

  @Test
  void givesADocumentThatIsOneEntryItsOwnId() {
    Composed composed =
        compose(
            texts(Map.of(DeclaredKey.TITLE, "A title", DeclaredKey.ENTRIES, "one")),
            text(p("before"), h(1, "Part"), p("x")));

    assertThat(composed.entries())
        .extracting(Entry::id, Entry::title, Entry::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                new EntryId("a"), "A title", "before\n\nPart\n\nx"));
    assertThat(composed.document().outline())
        .containsExactly(
            new OutlineItem("A title", 1, null, new EntryId("a")),
            new OutlineItem("Part", 1, null, null));
  }

  @Test
  void doesNotRepeatTheTitleInADocumentThatIsOneEntry() {
    Composed composed =
        compose(
            texts(Map.of(DeclaredKey.TITLE, "A title", DeclaredKey.ENTRIES, "one")),
            text(h(1, "A title"), p("x"), h(2, "A title"), p("y")));

    assertThat(composed.entries())
        .extracting(Entry::text, Entry::spans)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "x\n\nA title\n\ny", List.of(new TextSpan(3, 10, TextSpan.Kind.HEADING, "2"))));
  }

  @Test
  void keepsAFirstHeadingThatSaysSomethingElse() {
    Composed composed =
        compose(
            texts(Map.of(DeclaredKey.TITLE, "A title", DeclaredKey.ENTRIES, "one")),
            text(h(1, "What it does"), p("x")));

    assertThat(composed.entries()).extracting(Entry::text).containsExactly("What it does\n\nx");
  }

  @Test
  void cutsAtTheLevelThatIsDeclared() {
    Composed composed =
        compose(
            texts(Map.of(DeclaredKey.ENTRIES, "level-2")),
            text(h(1, "Part"), h(2, "Practice"), p("x"), h(3, "Detail"), p("y")));

    assertThat(composed.entries())
        .extracting(entry -> entry.id().value())
        .containsExactly("a~practice");
    assertThat(composed.document().outline())
        .extracting(OutlineItem::entry)
        .containsExactly(null, new EntryId("a~practice"), null);
  }
}
