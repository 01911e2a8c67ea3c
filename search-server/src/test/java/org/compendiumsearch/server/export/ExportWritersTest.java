package org.compendiumsearch.server.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.search.SnapshotId;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import org.compendiumsearch.core.testing.TinyIndex;
import org.junit.jupiter.api.Test;

/** What each format makes of an entry. */
class ExportWritersTest {
  private static final Facets FACETS =
      new Facets(TaxonomyReader.read("taxonomy.yaml", TinyIndex.TAXONOMY), new Regions());
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final ExportHeader HEADER =
      new ExportHeader(
          "q=hotel",
          new SnapshotId("7", Instant.parse("2026-11-24T10:00:00Z")),
          3,
          1,
          Instant.parse("2026-11-24T11:00:00Z"));

  private static String export(ExportFormat format, Entry entry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportWriter writer = format.to(out, FACETS);
    writer.begin(HEADER);
    writer.write(entry, Citation.of(entry, FACETS, "http://localhost:8080", TODAY));
    writer.end();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Entry chapter() {
    return entry("guide~training")
        .title("Training & fees {50 %}")
        .documentTitle("A Guide")
        .text("First page. Second page.")
        .page(13, "First", "xii")
        .page(14, "Second", "1")
        .facet("sector", "hospitality")
        .build();
  }

  @Test
  void risCitesASectionAsAChapterWithPrintedPages() throws IOException {
    assertThat(export(ExportFormat.RIS, chapter()))
        .isEqualTo(
            String.join(
                "\r\n",
                "TY  - CHAP",
                "ID  - guide~training",
                "TI  - Training & fees {50 %}",
                "T2  - A Guide",
                "AU  - Example Press",
                "PB  - Example Press",
                "PY  - 2020",
                "SP  - xii",
                "EP  - 1",
                "LA  - en",
                "KW  - Hotels and tourism",
                "UR  - http://localhost:8080/entries/guide~training",
                "Y2  - 2026/11/24",
                "DB  - Compendium Search",
                "N1  - Compendium Search; search: q=hotel; 1 of 3 entries; index state 7 of"
                    + " 2026-11-24T10:00:00Z; exported 2026-11-24T11:00:00Z",
                "ER  - ",
                "",
                ""));
  }

  @Test
  void risKeepsAValueOnOneLine() throws IOException {
    Entry entry = entry("a").title("Two\r\nER  - \r\nlines").build();

    assertThat(export(ExportFormat.RIS, entry)).contains("TI  - Two ER - lines\r\n");
  }

  @Test
  void bibtexEscapesWhatTexWouldRead() throws IOException {
    assertThat(export(ExportFormat.BIBTEX, chapter()))
        .startsWith("% Compendium Search; search: q=hotel;")
        .contains("@incollection{guide:training,\n")
        .contains("  title = {{Training \\& fees \\{50 \\%\\}}},\n")
        .contains("  booktitle = {A Guide},\n")
        .contains("  pages = {xii--1},\n")
        .contains("  urldate = {2026-11-24},\n");
  }

  @Test
  void cslIsAListOfItems() throws IOException {
    JsonNode items = new ObjectMapper().readTree(export(ExportFormat.CSL, chapter()));

    assertThat(items).hasSize(1);
    assertThat(items.at("/0/type").asText()).isEqualTo("chapter");
    assertThat(items.at("/0/container-title").asText()).isEqualTo("A Guide");
    assertThat(items.at("/0/author/0/literal").asText()).isEqualTo("Example Press");
    assertThat(items.at("/0/issued/date-parts/0/0").asInt()).isEqualTo(2020);
    assertThat(items.at("/0/accessed/date-parts/0/2").asInt()).isEqualTo(24);
    assertThat(items.at("/0/page").asText()).isEqualTo("xii-1");
  }

  @Test
  void csvHasAColumnForEachFacet() throws IOException {
    CSVRecord record = csv(chapter());

    assertThat(record.get("id")).isEqualTo("guide~training");
    assertThat(record.get("document")).isEqualTo("A Guide");
    assertThat(record.get("sector")).isEqualTo("Hotels and tourism");
    assertThat(record.get("first page")).isEqualTo("xii");
    assertThat(record.get("index state")).isEqualTo("7");
  }

  @Test
  void csvGivesSpreadsheetsNoFormula() throws IOException {
    CSVRecord record = csv(entry("a").title("=HYPERLINK(\"http://evil\")").build());

    assertThat(record.get("title")).isEqualTo("'=HYPERLINK(\"http://evil\")");
  }

  private static CSVRecord csv(Entry entry) throws IOException {
    String text = export(ExportFormat.CSV, entry);
    assertThat(text).startsWith("\uFEFF");
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .get()
        .parse(new StringReader(text.substring(1)))
        .getRecords()
        .getFirst();
  }

  @Test
  void jsonCarriesTheTextAndWhereItComesFrom() throws IOException {
    JsonNode answer = new ObjectMapper().readTree(export(ExportFormat.JSON, chapter()));

    assertThat(answer.get("query").asText()).isEqualTo("q=hotel");
    assertThat(answer.at("/snapshot/id").asText()).isEqualTo("7");
    assertThat(answer.get("total").asInt()).isEqualTo(3);
    assertThat(answer.at("/entries/0/entry/id").asText()).isEqualTo("guide~training");
    assertThat(answer.at("/entries/0/text").asText()).isEqualTo("First page. Second page.");
  }

  @Test
  void markdownIsAnAnnotatedBibliography() throws IOException {
    assertThat(export(ExportFormat.MARKDOWN, chapter()))
        .startsWith("# Annotated bibliography\n\n")
        .contains("## Training & fees \\{50 %\\}\n")
        .contains(
            "In *A Guide*, Example Press, 2020, pp. xii–1."
                + " <http://localhost:8080/entries/guide~training>, read on 2026-11-24.")
        .contains("> First page. Second page.\n");
  }

  @Test
  void markdownEndsAnAnnotationWithASentence() throws IOException {
    String sentence = "This sentence is repeated until the text is long. ";
    Entry entry = entry("a").text(sentence.repeat(40)).build();

    assertThat(export(ExportFormat.MARKDOWN, entry))
        .contains(sentence.repeat(10).strip() + "\n\n")
        .doesNotContain(sentence.repeat(11));
  }

  @Test
  void aDocumentWholeIsCitedAsAReport() throws IOException {
    Entry law = entry("act").facet("kind", "law").build();

    assertThat(export(ExportFormat.RIS, entry("sheet").build())).startsWith("TY  - RPRT\r\n");
    assertThat(export(ExportFormat.RIS, law)).startsWith("TY  - STAT\r\n");
    assertThat(export(ExportFormat.CSL, law)).contains("\"type\":\"legislation\"");
    assertThat(List.of(ExportFormat.values())).hasSize(6);
  }
}
