package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The curator's page, over real HTTP. */
class ReviewIT {
  private static final ReviewServer REVIEW = ReviewServer.get();

  @Test
  void showsEntryValueCertaintyAndTheWordsInTheirContext() throws Exception {
    String html = REVIEW.page("/review?facet=sector");

    assertThat(html)
        .contains(
            "<a href=\"/entries/sea~fishing-vessels-debts\" dir=\"auto\">Fishing vessels &amp;")
        .contains("Sector: <strong>Fisheries and seafood</strong>")
        .containsPattern("<td>[01]\\.\\d\\d</td>")
        .containsPattern("<mark>[Ff]ish(ers|ing vessels|ing)</mark>")
        .contains("corrections.yaml")
        .doesNotContain("style=\"");
  }

  @Test
  void goesPageByPageThroughEveryValueOnce() throws Exception {
    List<String> whole = ReviewServer.corrections(REVIEW.page("/review"));
    List<String> paged = new ArrayList<>();
    for (int number = 1; number <= (whole.size() + 1) / 2; number++) {
      String html = REVIEW.page("/review?size=2&page=" + number);
      paged.addAll(ReviewServer.corrections(html));
      assertThat(html.contains("rel=\"prev\"")).isEqualTo(number > 1);
      assertThat(html.contains("rel=\"next\"")).isEqualTo(number < (whole.size() + 1) / 2);
    }

    assertThat(paged).isEqualTo(whole);
    assertThat(REVIEW.page("/review?size=2")).contains("href=\"/review?size=2&amp;page=2\"");
  }

  @Test
  void goesByFacet() throws Exception {
    assertThat(REVIEW.page("/review")).contains("href=\"/review?facet=region\"");
    String html = REVIEW.page("/review?facet=region");

    assertThat(ReviewServer.corrections(html))
        .isNotEmpty()
        .allMatch(line -> line.contains("facet: region"));
    assertThat(ReviewServer.entries(html)).allMatch(entry -> entry.startsWith("sea~"));
    assertThat(html).contains("<strong aria-current=\"true\">Region</strong>");
  }

  @Test
  void isKeptFromSearchEnginesAndCaches() throws Exception {
    HttpResponse<String> response = REVIEW.send("localhost", "/review");

    assertThat(response.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
  }

  @Test
  void tellsWhatIsWrongWithAParameter() throws Exception {
    HttpResponse<String> facet = REVIEW.send("localhost", "/review?facet=kind");
    assertThat(facet.statusCode()).isEqualTo(400);
    assertThat(facet.body()).contains("rules give no values of a facet", "<li>sector</li>");
    for (String wrong : List.of("page=0", "page=x", "size=101", "size=100&page=101")) {
      HttpResponse<String> response = REVIEW.send("localhost", "/review?" + wrong);
      assertThat(response.statusCode()).as(wrong).isEqualTo(400);
      assertThat(response.body()).as(wrong).contains("must be");
    }
  }
}
