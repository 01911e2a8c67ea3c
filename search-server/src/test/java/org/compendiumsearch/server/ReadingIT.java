package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compendiumsearch.server.testing.CorpusServer;
import org.compendiumsearch.server.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries and documents as they are read, without JavaScript. */
class ReadingIT {
  private static final String BRIEF = "brief-financial-intelligence-survivor-banking";
  private static final String SHEET = "jmlit-united-kingdom";

  private final CorpusServer server = CorpusServer.get();

  private String page(String path) {
    HttpResponse<String> response = server.send(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.body();
  }

  private static List<String> all(String pattern, String html) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(html);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void anEntryMarksTheWordsThatWereSearched() {
    String html = page("/entries/" + SHEET + "?q=banks");

    assertThat(html.split("<mark>", -1)).hasSizeGreaterThan(3);
    assertThat(all("<mark>([^<]*)</mark>", html)).allMatch(word -> word.matches("(?i)bank.*"));
    assertThat(page("/entries/" + SHEET)).doesNotContain("<mark>");
  }

  @Test
  void anEntryLeadsToLikeOnesAndToItsPlace() {
    String html = page("/entries/" + BRIEF + "~sheets-and-method");

    assertThat(html).contains("href=\"/documents/" + BRIEF + "\"", "rel=\"prev\"", "rel=\"next\"");
    assertThat(html).contains("<h2 id=\"similar\">Similar practices</h2>");
    assertThat(html).containsPattern("href=\"/documents/" + BRIEF + "\\?at=\\d+#p\\d+\"");
  }

  @Test
  void aDocumentListsEveryPageThatHoldsAWord() {
    String html = page("/documents/" + BRIEF + "?q=partnership");
    List<String> pages = all("class=\"at\" href=\"[^\"]*at=(\\d+)#p\\d+\"", html);

    assertThat(pages).hasSizeGreaterThan(3).doesNotHaveDuplicates();
    assertThat(html).containsPattern("Matches: \\d+ · pages: " + pages.size());
  }

  @Test
  void theReaderOpensAtAPageWithItsWordsMarked() {
    String html = page("/documents/" + BRIEF + "?q=partnership&at=6");

    assertThat(html).contains("id=\"p6\"", "id=\"p15\"").doesNotContain("id=\"p5\"");
    assertThat(html).contains("<mark>", "/documents/" + BRIEF + "/file#page=6");
    assertThat(html).contains("data-at=\"6\"", "data-words=\"partnership");
    assertThat(html).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
  }

  @Test
  void theTextOfEveryPageIsInTheReader() {
    String shown = "";
    for (int at = 1; at <= 15; at += 10) {
      shown += page("/documents/" + BRIEF + "?at=" + at);
    }

    for (int number = 1; number <= 15; number++) {
      assertThat(shown).contains("id=\"p" + number + "\"");
    }
  }

  @Test
  void aDocumentWithoutPagesIsReadBySections() {
    String html = page("/documents/brief-hotels-tourism-transport?at=3&q=workers");

    assertThat(html).contains("aria-label=\"Section 3\"", "· sections: ", "<mark>");
    assertThat(html).doesNotContain("data-pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "99999", "999999"})
  void anyPageNumberOpensTheNearest(String at) {
    assertThat(page("/documents/" + BRIEF + "?at=" + at)).contains("class=\"leaf\"");
  }

  @Test
  void whatIsNoPageNumberIsExplained() {
    HttpResponse<String> response = server.send("/documents/" + BRIEF + "?at=iv");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("at must be a page number, got ");
  }

  @Test
  void anEntryIsCitedInThreeStylesAndThreeFormats() {
    String html = page("/entries/" + BRIEF + "~summary/cite");

    assertThat(html).contains(">APA</h2>", ">Chicago</h2>", ">Harvard</h2>");
    assertThat(all("class=\"prose\"[^>]*>([^<]*)<", html))
        .hasSize(3)
        .allMatch(text -> text.contains("Summary"));
    assertThat(html).contains("Printed pages: 1");
    for (String format : List.of("ris", "bibtex", "csl")) {
      String export = "/api/v1/export?format=" + format + "&amp;id=" + BRIEF + "~summary";
      assertThat(html).contains(export);
      assertThat(server.send(export.replace("&amp;", "&")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void citingIsInTheLanguageOfThePage() {
    assertThat(page("/entries/" + SHEET + "/cite?lang=fr")).contains("Disponible sur", "Consulté");
  }

  @Test
  void anOriginalComesWholeWhateverTheBrowserCanUnpack() throws Exception {
    HttpResponse<byte[]> file =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server.uri("/documents/" + BRIEF + "/file"))
                    .header("Accept-Encoding", "gzip, br")
                    .build(),
                BodyHandlers.ofByteArray());

    assertThat(file.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(file.body())
        .isEqualTo(Files.readAllBytes(Project.corpus().resolve("briefs/" + BRIEF + ".pdf")));
  }

  @Test
  void theFilesOfTheViewerAreServedForGood() throws Exception {
    for (String name :
        List.of(
            "pdf.min.mjs",
            "pdf.worker.min.mjs",
            "wasm/openjpeg.wasm",
            "cmaps/UniGB-UTF16-H.bcmap",
            "standard_fonts/LiberationSans-Regular.ttf")) {
      HttpResponse<byte[]> file =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(server.uri("/pdfjs/5.4.624/" + name)).build(),
                  BodyHandlers.ofByteArray());
      assertThat(file.statusCode()).as(name).isEqualTo(200);
      assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }
    assertThat(server.send("/pdfjs/5.4.624/pdf.min.mjs").body()).contains("5.4.624");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no.mjs", "..%2fworld.tsv", "cmaps/..%2f..%2fworld.tsv", "wasm"})
  void nothingElseIsServedAsAFileOfTheViewer(String name) {
    assertThat(server.send("/pdfjs/5.4.624/" + name).statusCode()).isIn(400, 404);
  }

  @Test
  void wasmMayRunInTheWorkerOnly() {
    HttpResponse<String> worker = server.send("/pdfjs/5.4.624/pdf.worker.min.mjs");
    HttpResponse<String> reader = server.send("/documents/" + BRIEF + "?at=1");

    assertThat(worker.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("'wasm-unsafe-eval'")
        .doesNotContain("unsafe-inline");
    assertThat(reader.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("worker-src 'self'")
        .doesNotContain("unsafe");
  }
}
