package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole corpus walked through by cursor, over HTTP. */
class CursorIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CorpusServer server = CorpusServer.get();

  private static List<String> walk(CorpusServer server, String search) {
    List<String> met = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode answer = server.search(search + "&facets=none" + cursor);
      answer.get("hits").forEach(hit -> met.add(hit.get("id").asText()));
      JsonNode next = answer.get("next");
      cursor = next.isNull() ? null : "&cursor=" + next.asText();
    } while (cursor != null);
    return met;
  }

  private static List<String> pages(CorpusServer server, String search) {
    List<String> ids = new ArrayList<>();
    int before = -1;
    for (int page = 1; ids.size() > before; page++) {
      before = ids.size();
      server
          .search(search + "&facets=none&page=" + page)
          .get("hits")
          .forEach(hit -> ids.add(hit.get("id").asText()));
    }
    return ids;
  }

  @ParameterizedTest
  @CsvSource({
    "size=100&sort=newest",
    "size=97&sort=oldest",
    "size=100&sort=title",
    "size=100&sort=updated",
    "size=50&q=hotel+staff",
    "size=70&q=trafficking&match=any",
    "size=50&group=document",
    "size=20&q=bank&group=document&sort=title",
    "size=30&q=hotel&group=document"
  })
  void meetsEveryHitOnceInTheOrderOfThePages(String search) {
    List<String> met = walk(server, search);

    assertThat(met).doesNotHaveDuplicates().isEqualTo(pages(server, search));
    if (!search.contains("group=")) {
      assertThat(met).hasSize(server.search(search).at("/total/value").asInt());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mode=hybrid&size=20",
        "mode=semantic&size=20",
        "mode=lexical&size=20",
        "mode=hybrid&size=10&group=document",
        "mode=semantic&size=10&sort=title"
      })
  void doesSoInEveryMode(String search) {
    CorpusServer byMeaning = CorpusServer.withVectors();
    String asked = "q=training+for+hotel+staff&" + search;

    assertThat(walk(byMeaning, asked))
        .hasSizeGreaterThan(20)
        .doesNotHaveDuplicates()
        .isEqualTo(pages(byMeaning, asked));
  }

  @Test
  void pagesThatAreTooDeepNameIt() throws IOException {
    JsonNode problem = problem("page=101&size=100");

    assertThat(problem.get("detail").asText()).contains("\"cursor\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q=bank&cursor=NEXT              | cursor | this cursor was made for another search
          q=hotel&sector=technology&cursor=NEXT | cursor | this cursor was made for another search
          q=hotel&sort=title&cursor=NEXT  | cursor | this cursor was made for another search
          q=hotel&cursor=NEXTA            | cursor | this is no cursor
          q=hotel&cursor=                 | cursor | this is no cursor
          q=hotel&cursor=%F0%9F%92%A5     | cursor | this is no cursor
          q=hotel&cursor=..%2F..%2Fetc    | cursor | this is no cursor
          q=hotel&cursor=NEXT&cursor=NEXT | cursor | cursor can be given once only
          q=hotel&cursor=NEXT&page=2      | page   | page and cursor cannot stand together
          """)
  void whatIsWrongWithACursorIsSaid(String parameters, String parameter, String detail)
      throws IOException {
    String next = server.search("q=hotel").get("next").asText();

    JsonNode problem = problem(parameters.strip().replace("NEXT", next));

    assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
    assertThat(problem.get("detail").asText()).contains(detail);
  }

  @Test
  void onlyTheSearchTakesOne() throws IOException {
    HttpResponse<String> timeline = server.send("/api/v1/timeline?cursor=x");

    assertThat(timeline.statusCode()).isEqualTo(400);
    assertThat(timeline.body()).contains("unknown parameter \\\"cursor\\\"");
  }

  private JsonNode problem(String parameters) throws IOException {
    HttpResponse<String> response = server.send("/api/v1/search?" + parameters);
    assertThat(response.statusCode()).isEqualTo(400);
    return JSON.readTree(response.body());
  }
}
