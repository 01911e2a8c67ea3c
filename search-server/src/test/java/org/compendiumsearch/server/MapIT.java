package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.Test;

/** The evidence map as a browser without JavaScript gets it. */
class MapIT {
  private static final Pattern CELL =
      Pattern.compile("<td class=\"s[1-5]\"><a [^>]*href=\"([^\"]*)\"[^>]*>([0-9,]+)</a>");

  private final CorpusServer server = CorpusServer.get();

  private String page(String path) {
    HttpResponse<String> response = server.send(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.body();
  }

  @Test
  void everyCellsCountIsWhatItsLinkFinds() {
    Matcher cells = CELL.matcher(page("/map?q=workers"));
    List<String> wrong = new ArrayList<>();
    int checked = 0;
    while (cells.find()) {
      String parameters = cells.group(1).replace("&amp;", "&").replace("/search?", "");
      int total = server.search(parameters + "&size=1&facets=none").at("/total/value").asInt();
      checked++;
      if (total != Integer.parseInt(cells.group(2).replace(",", ""))) {
        wrong.add(parameters + " finds " + total + ", not " + cells.group(2));
      }
    }

    assertThat(checked).isGreaterThan(20);
    assertThat(wrong).isEmpty();
  }

  @Test
  void theTableIsTheMatrixOfTheInterface() {
    JsonNode matrix = server.json("/api/v1/matrix?rows=sector&cols=region");
    String html = page("/map");

    for (JsonNode row : matrix.get("rows")) {
      assertThat(html).contains("=" + row.get("value").asText());
    }
    int cells = matrix.get("rows").size() * matrix.get("cols").size();
    assertThat(html.split("<td class=\"s[0-5]\">", -1)).hasSize(cells + 1);
  }

  @Test
  void gapsAreSeenAndSaid() {
    String html = page("/map");
    int gaps = html.split("<span aria-label=\"no entries\">0</span>", -1).length - 1;

    assertThat(gaps).isPositive();
    assertThat(html).contains("Cells without an entry: " + gaps + ".");
  }

  @Test
  void aRegionIsSeenByItsParts() {
    String html = page("/map?region=africa");

    assertThat(html).contains("Eastern Africa", "region=africa%2Feastern-africa");
    assertThat(html).contains("aria-label=\"Remove Africa\"");
  }

  @Test
  void everyCountryHasItsShapeItsCountAndItsRow() {
    String html = page("/map");

    assertThat(html).containsPattern("<title>Kenya, \\d+ results?</title><path class=\"s[1-5]\"");
    assertThat(html).containsPattern("<th scope=\"row\"><a [^>]*>Kenya</a></th>");
    assertThat(html).contains("Boundaries, names and designations");
    assertThat(html.split("<path class=\"s", -1).length).isGreaterThan(230);
  }

  @Test
  void yearsAreBarsAndATable() {
    JsonNode years = server.json("/api/v1/timeline");
    String html = page("/map");

    for (JsonNode year : years) {
      assertThat(html)
          .contains("<title>" + year.get("year").asText() + ", " + year.get("count").asText());
    }
  }

  @Test
  void rowsAndColumnsCanBeAnyTwoFacets() {
    assertThat(page("/map?rows=partnership&cols=exploitation")).contains("class=\"matrix\"");
    assertThat(page("/map?rows=region&cols=region&lang=ar")).contains("dir=\"rtl\"", "matrix");
    assertThat(server.send("/map?rows=colour").statusCode()).isEqualTo(400);
  }

  @Test
  void aSelectionWithoutEntriesIsAMapOfGaps() {
    assertThat(page("/map?q=zzzzqqqq")).contains("No results", "class=\"matrix\"");
  }

  @Test
  void nothingOfItIsLarge() {
    assertThat(page("/map").length()).isLessThan(220_000);
  }
}
