package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.compendiumsearch.core.error.FileFault;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import org.compendiumsearch.indexer.source.DeclaredReader;
import org.compendiumsearch.indexer.testing.TinyTaxonomy;
import org.junit.jupiter.api.Test;

class OriginsReaderTest {
  private static final Path CORPUS = Path.of("../corpus");

  @Test
  void readsWhatIsFetchedAndWhatIsDeclaredOfIt() {
    Origins origins =
        read(
            String.format(
                Locale.ROOT,
                """
                documents:
                  - id: a-report
                    title: A report
                    url: https://site.example/a.pdf#page=2
                    year: 2021
                    sectors: [agriculture/cocoa]
                    countries: [KE]
                    sha256: "%s"
                """,
                "ab".repeat(32)));

    assertThat(origins.faults()).isEmpty();
    assertThat(origins.all())
        .containsExactly(
            new Origin(
                "a-report",
                URI.create("https://site.example/a.pdf"),
                null,
                OriginFormat.PDF,
                "ab".repeat(32),
                Map.of(
                    "title",
                    "A report",
                    "url",
                    "https://site.example/a.pdf#page=2",
                    "year",
                    "2021",
                    "sectors",
                    List.of("agriculture/cocoa"),
                    "countries",
                    List.of("KE"))));
  }

  @Test
  void findMeansThatThereIsALandingPage() {
    Origins origins =
        read(
            """
            documents:
              - {id: a, title: A, url: "https://site.example/a", find: "English"}
              - {id: b, title: B, url: "https://site.example/b", landing: true, format: epub}
            """);

    assertThat(origins.all().get(0).landingPage().orElseThrow().find()).isNotNull();
    assertThat(origins.all().get(1).landingPage().orElseThrow().find()).isNull();
    assertThat(origins.all().get(1).file()).isEqualTo("b.epub");
  }

  @Test
  void tellsEveryFaultWithItsLineAndKeepsTheRest() {
    Origins origins =
        read(
            """
            documents:
              - id: Upper Case
                title: A
                url: ftp://site.example/a.pdf
              - id: good
                title: Good
                url: https://site.example/good.pdf
                sectors: [agricultur]
                colour: red
              - title: No id
                url: https://site.example/c.pdf
                find: "("
                landing: maybe
                format: xls
                sha256: abc
              - id: good
                title: Again
                url: https://site.example/d.pdf
            """);

    assertThat(origins.all()).extracting(Origin::id).containsExactly("good");
    assertThat(origins.faults())
        .containsExactly(
            fault(
                2, "expected an id of lower-case letters, digits and hyphens, got \"Upper Case\""),
            fault(
                4,
                "expected an address that begins with http:// or https://, got"
                    + " \"ftp://site.example/a.pdf\""),
            fault(9, "unknown key \"colour\""),
            fault(
                8,
                "unknown sector \"agricultur\", did you mean \"agriculture\","
                    + " \"agriculture/cocoa\"?"),
            fault(10, "\"id\" is missing"),
            fault(14, "expected one of pdf, html, docx, odt, epub, got \"xls\""),
            fault(13, "expected true or false, got \"maybe\""),
            fault(12, "not a regular expression: Unclosed group, got \"(\""),
            fault(15, "expected a SHA-256 of 64 digits and letters from a to f, got \"abc\""),
            fault(16, "the id \"good\" stands further up for another document"));
  }

  @Test
  void aFileWithoutTheListIsTold() {
    assertThat(read("docs: []\n").faults())
        .containsExactly(fault(1, "unknown key \"docs\""), fault(1, "\"documents\" is missing"));
  }

  @Test
  void whatIsNoYamlIsToldWithItsLine() {
    assertThatThrownBy(() -> read("documents:\n  - id: [a\n"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("origins.yaml, line 3: not valid YAML");
  }

  private static Origins shipped() throws IOException {
    Facets facets =
        new Facets(
            TaxonomyReader.read("taxonomy.yaml", Files.readString(CORPUS.resolve("taxonomy.yaml"))),
            new Regions());
    return new OriginsReader(new DeclaredReader(facets))
        .read("origins.yaml", Files.readString(CORPUS.resolve("origins.yaml")));
  }

  @Test
  void theShippedManifestHasNoFaultAndNoIdOfASheet() throws IOException {
    Origins origins = shipped();

    assertThat(origins.faults()).isEmpty();
    assertThat(origins.all()).hasSizeGreaterThanOrEqualTo(40);
    try (Stream<Path> sheets = Files.list(CORPUS.resolve("practices"))) {
      assertThat(sheets.map(sheet -> sheet.getFileName().toString().replace(".md", "")))
          .doesNotContainAnyElementsOf(origins.all().stream().map(Origin::id).toList());
    }
  }

  @Test
  void theShippedManifestNamesEachDocumentOnceByASecureAddress() throws IOException {
    List<Origin> all = shipped().all();

    assertThat(all).extracting(Origin::id).doesNotHaveDuplicates();
    assertThat(all).extracting(Origin::url).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(
            origin -> {
              assertThat(origin.url().getHost()).as(origin.id()).contains(".");
              assertThat(origin.declared()).as(origin.id()).containsKeys("title", "kind");
            });
    assertThat(all)
        .filteredOn(origin -> !"https".equals(origin.url().getScheme()))
        .extracting(Origin::id)
        .as("known under an open address only")
        .containsExactly("fatf-financial-flows-human-trafficking");
    assertThat(all)
        .filteredOn(origin -> origin.id().equals("unodc-ppp-compendium"))
        .singleElement()
        .satisfies(origin -> assertThat(origin.landing()).isNotNull());
  }

  private static FileFault fault(int line, String message) {
    return new FileFault("origins.yaml", line, message);
  }

  private static Origins read(String yaml) {
    return new OriginsReader(new DeclaredReader(TinyTaxonomy.facets())).read("origins.yaml", yaml);
  }
}
