package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says to requests it cannot serve. */
class FaultsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POST = "POST /oai HTTP/1.1\r\nHost: localhost\r\n";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  private final CorpusServer server = CorpusServer.get();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sector=hotels      | sector  | unknown sector "hotels", did you mean "hospitality-tourism"?
          region=afrika      | region  | unknown region "afrika", did you mean "africa"
          country=XX         | country | unknown country "XX"; write ISO 3166-1 codes such as KE
          from=abc           | from    | from must be a whole number, got "abc"
          from=2020&to=2010  | from    | from must not be later than to, got 2020 and 2010
          page=0             | page    | page must be at least 1, got "0"
          size=101           | size    | size must be between 1 and 100, got "101"
          page=101&size=100  | page    | walk through everything with "cursor"
          sort=up            | sort    | sort must be relevance, newest, oldest, title, updated, got "up"
          match=some         | match   | match must be most, any, all, got "some"
          mode=magic         | mode    | mode must be lexical, semantic, hybrid, got "magic"
          syntax=sql         | syntax  | syntax must be simple, lucene, got "sql"
          lang=de            | lang    | unknown lang "de"
          facets=colour      | facets  | unknown facet "colour"
          sectors=technology | sectors | unknown parameter "sectors", did you mean sector
          document=A%20B     | document| "A B" is no document id
          q=a&q=b            | q       | q can be given once only
          """)
  void namesTheWrongParameterAndWhatWouldBeRight(String query, String parameter, String detail)
      throws IOException {
    HttpResponse<String> response = server.send("/api/v1/search?" + query.strip());

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.get("status").asInt()).isEqualTo(400);
    assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
    assertThat(problem.get("detail").asText()).contains(detail);
  }

  @Test
  void listsAllValuesOfAShortFacetAndTheNearestOfALongOne() throws IOException {
    JsonNode sector =
        JSON.readTree(server.send("/api/v1/search?sector=hotels").body()).get("allowed");
    JsonNode region =
        JSON.readTree(server.send("/api/v1/search?region=kenia").body()).get("allowed");

    assertThat(sector).hasSize(19);
    assertThat(region.get(0).asText()).isEqualTo("africa/eastern-africa/kenya");
  }

  @Test
  void anUnknownValueOfAnOpenFacetGivesNoHits() {
    assertThat(server.search("publisher=Nobody").at("/total/value").asInt()).isZero();
    assertThat(server.search("partner=Nobody").at("/total/value").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title:(hotel    | cannot be understood at character 13, where it ends too early
          "hotel          | cannot be understood at character
          colour:red      | unknown field "colour"; the fields are title, heading, body, year, document, sector
          *otel           | a word cannot begin with * or ?
          year:soon       | year must be a number, got "soon"
          body:[a TO b]   | a range needs a field such as year: year:[2015 TO 2020]
          """)
  void saysWhereAQueryInTheLuceneSyntaxGoesWrong(String query, String detail) throws IOException {
    HttpResponse<String> response =
        server.send("/api/v1/search?syntax=lucene&q=" + CorpusServer.encode(query.strip()));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(response.body()).get("detail").asText()).contains(detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "((((",
        "))))",
        "+",
        "-",
        "+-+-",
        "OR OR OR",
        "* * *",
        "the of and",
        "!!!",
        "🙂",
        "a AND (b OR",
        "-hotel",
        "\"\" \"\"",
        "<script>alert(1)</script>",
        "'; DROP TABLE",
        "\\",
        "النص العربي",
        "汉字",
        "hotel* -\"staff training\" (bank OR fiu) +workers"
      })
  void anyTextIsAQueryInTheSimpleSyntax(String text) {
    assertThat(server.send("/api/v1/search?q=" + CorpusServer.encode(text)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aQueryOfMoreThanEightThousandCharactersIsRefusedBeforeItIsRead() throws IOException {
    HttpResponse<String> long9000 = server.send("/api/v1/search?q=" + "a".repeat(9_000));
    HttpResponse<String> long100000 = server.send("/api/v1/search?q=" + "a".repeat(100_000));

    assertThat(long9000.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(long9000.body()).get("detail").asText())
        .isEqualTo("q may have 8,000 characters, got 9000; shorten the query");
    assertThat(long100000.statusCode()).isEqualTo(414);
    assertThat(JSON.readTree(long100000.body()).get("title").asText())
        .isEqualTo("Address too long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/entries/no-such-entry",
        "/api/v1/entries/NO..SUCH",
        "/api/v1/documents/no-such-document",
        "/documents/no-such-document/file",
        "/api/v1/nothing",
        "/nothing/at/all"
      })
  void whatIsNotThereIsNotFound(String path) throws IOException {
    HttpResponse<String> response = server.send(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(JSON.readTree(response.body()).get("title").asText()).isEqualTo("Not found");
    assertThat(response.body()).doesNotContain("java", "Exception", "/src/", "\tat ");
  }

  @Test
  void otherMethodsAreNotAllowed() throws IOException {
    HttpRequest post =
        HttpRequest.newBuilder(server.uri("/api/v1/search"))
            .POST(BodyPublishers.ofString("{}"))
            .build();

    HttpResponse<String> response = server.send(post);

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(JSON.readTree(response.body()).get("status").asInt()).isEqualTo(405);
  }

  @Test
  void brokenHttpIsAProblemToo() throws IOException {
    String answer = raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(answer).contains("application/problem+json");
    assertThat(answer).doesNotContain("Jetty", "jetty", "Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET /entries/%u0041 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        POST + "Transfer-Encoding: gzip\r\n\r\n",
        POST + "Connection: close\r\nContent-Length: 4\r\n" + FORM + "; charset=x-no\r\n\r\na=%z",
        POST + "Transfer-Encoding: chunked\r\n" + FORM + "\r\n\r\nzz\r\n"
      })
  void whatTheClientDidWrongIsNoFaultOfTheServer(String request) throws IOException {
    assertThat(raw(request)).startsWith("HTTP/1.1 400").contains("application/problem+json");
  }

  @Test
  void theLanguageAskedForMayBeAnything() {
    String path = "/api/v1/search?language=" + "a-".repeat(9_000);

    assertThat(server.send(path).statusCode()).isEqualTo(200);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", server.uri("/").getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
