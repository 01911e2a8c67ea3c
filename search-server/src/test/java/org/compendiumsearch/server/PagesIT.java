package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.Test;

/** The pages as a browser without JavaScript gets them. */
class PagesIT {
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

  private final CorpusServer server = CorpusServer.get();

  private String page(String path) {
    HttpResponse<String> response = server.send(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    return response.body();
  }

  private static List<String> links(String html) {
    List<String> links = new ArrayList<>();
    Matcher matcher = LINK.matcher(html);
    while (matcher.find()) {
      links.add(matcher.group(1).replace("&amp;", "&"));
    }
    return links;
  }

  @Test
  void theFirstPageHasFieldFacetsAndSheets() {
    String html = page("/search");

    assertThat(html).contains("<input id=\"q\" type=\"search\" name=\"q\"");
    assertThat(html).contains("Financial services", "aria-label=\"Technology, ");
    assertThat(html).contains("<li class=\"hit\"");
  }

  @Test
  void aSearchMarksItsWordsAndKeepsThemInTheField() {
    String html = page("/search?q=hotel+staff");

    assertThat(html).contains("value=\"hotel staff\"");
    assertThat(html).contains("<mark>hotel</mark>");
  }

  @Test
  void aChosenValueIsAChipThatCanBeRemoved() {
    String html = page("/search?q=hotel&sector=technology");

    assertThat(html).contains("aria-label=\"Remove Technology\"");
    assertThat(html).containsPattern("aria-label=\"Technology, \\d+ results?, selected\"");
    assertThat(links(html)).contains("/search?q=hotel");
  }

  @Test
  void everyLinkOfAResultPageLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    for (String link : links(page("/search?q=recruitment+fees&region=asia&page=2"))) {
      if (server.send(link).statusCode() != 200) {
        broken.add(link);
      }
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void whatIsTypedIsNeverMarkup() {
    String html = page("/search?q=" + CorpusServer.encode("\"><script>alert(1)</script>"));

    assertThat(html).doesNotContain("<script>alert");
  }

  @Test
  void anEntryShowsItsTextFactsAndReferences() {
    String html = page("/entries/jmlit-united-kingdom?q=banks");

    assertThat(html).contains("<h1 dir=\"auto\">Joint Money Laundering Intelligence Taskforce");
    assertThat(html).contains("Financial services", "Barclays", "<ol class=\"references\">");
    assertThat(links(html)).contains("/entries/efippp-europol", "/search?q=banks");
  }

  @Test
  void aDocumentShowsItsOutlineWithPages() {
    String html = page("/documents/brief-financial-intelligence-survivor-banking");

    assertThat(html).contains("Who may share what", "p. 4");
  }

  @Test
  void aWrongAddressIsExplainedOnAPage() {
    HttpResponse<String> response = server.send("/search?sector=hotels");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("did you mean \"hospitality-tourism\"?");
  }

  @Test
  void pagesNeedNothingFromElsewhereAndMayLoadNothing() {
    HttpResponse<String> response = server.send("/");

    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(response.body()).doesNotContain(" style=\"", " onclick=", "src=\"http");
  }

  @Test
  void labelsFollowTheLanguageAskedFor() {
    assertThat(page("/search?q=hotel&lang=ar"))
        .contains("<html lang=\"ar\" dir=\"rtl\">", "القطاع");
  }
}
