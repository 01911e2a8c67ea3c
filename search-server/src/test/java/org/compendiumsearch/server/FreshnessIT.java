package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.server.testing.TestServer.header;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.compendiumsearch.core.testing.TinyIndex;
import org.compendiumsearch.server.testing.CorpusServer;
import org.compendiumsearch.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that a client has are not made again, and travel packed. */
class FreshnessIT {
  private static final CorpusServer CORPUS = CorpusServer.get();

  @TempDir private static Path temp;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.ofNote(temp, TestServer.protection());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=note",
        "/entries/note~start",
        "/documents/note",
        "/documents/note/file",
        "/map",
        "/about",
        "/api/v1/search?q=note",
        "/api/v1/suggest?q=no",
        "/api/v1/facets",
        "/api/v1/matrix",
        "/api/v1/timeline",
        "/api/v1/entries/note~start",
        "/api/v1/documents",
        "/api/v1/export?format=csv",
        "/feed.atom"
      })
  void whoHasAnAnswerIsToldSoUntilTheIndexChanges(String path) {
    HttpResponse<String> first = server.get(path);
    String tag = header(first, "ETag");
    HttpResponse<String> again = server.get(path, "If-None-Match", tag);
    HttpResponse<String> other = server.get(path, "If-None-Match", "\"another\"");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(tag).matches("(W/)?\"[^\"]+\"");
    assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(tag);
    // A browser puts the headers of this answer in the place of those that it has.
    assertThat(List.of("Content-Security-Policy", "Cross-Origin-Resource-Policy"))
        .allSatisfy(name -> assertThat(header(again, name)).isIn("", header(first, name)));
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void anotherLanguageIsAnotherAnswerAndSoIsAnotherCommit() {
    Path index = temp.resolve("growing");
    TinyIndex growing = TinyIndex.in(index).put(entry("a")).commit();
    try (TestServer following = TestServer.on(index)) {
      String path = "/api/v1/facets";
      String tag = header(following.get(path), "ETag");
      HttpResponse<String> french =
          following.get(path, "If-None-Match", tag, "Accept-Language", "fr");
      growing.put(entry("b")).commit();

      HttpResponse<String> changed =
          following.until(path, answer -> !header(answer, "ETag").equals(tag));

      assertThat(french.statusCode()).isEqualTo(200);
      assertThat(header(french, "Vary")).contains("Accept-Language");
      assertThat(changed.statusCode()).isEqualTo(200);
      assertThat(following.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/search?size=none", "/api/v1/entries/none", "/entries/none", "/nothing"})
  void faultsHaveNoTag(String path) {
    HttpResponse<String> answer = server.get(path);

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(header(answer, "ETag")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search",
        "/api/v1/search?size=20",
        "/api/v1/export?format=csv",
        "/feed.atom",
        "/api/v1/facets"
      })
  void textIsPackedForWhoUnpacksIt(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(CORPUS.uri(path)).header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> packed =
        java.net.http.HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());

    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.headers().allValues("Vary").toString()).contains("Accept-Encoding");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      byte[] whole = in.readAllBytes();
      assertThat(whole.length).isGreaterThan(packed.body().length);
      assertThat(new String(whole, StandardCharsets.UTF_8)).isNotBlank();
    }
  }
}
