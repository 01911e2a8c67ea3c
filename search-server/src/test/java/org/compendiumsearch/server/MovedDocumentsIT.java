package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.config.ServerConfig;
import org.compendiumsearch.server.testing.Indexing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server answers of documents that moved, have twins, or other languages. */
class MovedDocumentsIT {
  @TempDir private Path temp;
  private final HttpClient client = HttpClient.newHttpClient();
  private SearchEngine engine;
  private SearchServer server;

  @BeforeEach
  void index() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("reports"));
    Files.writeString(folder.resolve("a.md"), "# Kilns\n\nBrick kilns.\n\n## Pay\n\nKilns pay.");
    Files.writeString(folder.resolve("copy.md"), Files.readString(folder.resolve("a.md")));
    Files.writeString(
        folder.resolve("fr.md"),
        "---\nlanguage: fr\nversionOf: c\n---\n\nBrick kilns, en français.");
    Indexing.run(temp.resolve("data"), folder);
    Files.move(folder.resolve("a.md"), folder.resolve("b.md"));
    Indexing.run(temp.resolve("data"), folder);
    Files.move(folder.resolve("b.md"), folder.resolve("c.md"));
    Files.delete(folder.resolve("copy.md"));
    Indexing.run(temp.resolve("data"), folder);
    Files.copy(folder.resolve("c.md"), folder.resolve("d.md"));
    Indexing.run(temp.resolve("data"), folder);
    ServerConfig config =
        new ServerConfig(
            temp.resolve("data/index"), ServerConfig.DEFAULT_HOST, 0, Duration.ofSeconds(1));
    engine = LuceneSearchEngine.open(config.index());
    server = SearchServer.start(config, engine);
  }

  @AfterEach
  void stop() {
    server.close();
    engine.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://localhost:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private void assertMoved(String from, String to) throws Exception {
    HttpResponse<String> answer = get(from);
    assertThat(answer.statusCode()).as(from).isEqualTo(308);
    assertThat(answer.headers().firstValue("Location")).as(from).hasValue(to);
    assertThat(get(to).statusCode()).as(to).isEqualTo(200);
  }

  @Test
  void oldIdsLeadToTheNewOnes() throws Exception {
    assertMoved("/api/v1/documents/a", "/api/v1/documents/c");
    assertMoved("/api/v1/entries/a~pay?lang=fr", "/api/v1/entries/c~pay?lang=fr");
    assertMoved("/documents/a", "/documents/c");
    assertMoved("/documents/b/file", "/documents/c/file");
    assertMoved("/entries/b~kilns", "/entries/c~kilns");
    assertThat(get("/api/v1/entries/a~never").statusCode()).isEqualTo(404);
  }

  @Test
  void aDocumentNamesItsPathsAndVersions() throws Exception {
    JsonNode document = new ObjectMapper().readTree(get("/api/v1/documents/c").body());

    assertThat(document.at("/paths").toString()).isEqualTo("[\"reports/c.md\",\"reports/d.md\"]");
    assertThat(document.at("/versions/0/id").asText()).isEqualTo("fr");
    assertThat(document.at("/versions/0/language").asText()).isEqualTo("fr");
    assertThat(document.at("/nearDuplicates").isEmpty()).isTrue();
  }

  @Test
  void hitsOfAWorkAreFoldedWhereAskedFor() throws Exception {
    JsonNode all = new ObjectMapper().readTree(get("/api/v1/search?q=kilns&group=document").body());

    assertThat(all.at("/total/value").asInt()).isEqualTo(3);
    assertThat(all.at("/hits").size()).isEqualTo(1);
    assertThat(all.at("/hits/0/moreInDocument").asInt()).isEqualTo(2);
    assertThat(get("/api/v1/search?q=kilns&group=year").statusCode()).isEqualTo(400);
  }

  @Test
  void harvestersHearThatAnOldIdIsGone() throws Exception {
    String record = "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:compendium-search:";

    assertThat(get(record + "a").body())
        .contains("<header status=\"deleted\"><identifier>oai:compendium-search:a</identifier>")
        .doesNotContain("<metadata>");
    assertThat(get(record + "c").body()).contains("<metadata>").doesNotContain("deleted");
    assertThat(get("/oai?verb=Identify").body())
        .contains("<deletedRecord>transient</deletedRecord>", "postmaster@localhost");
  }
}
