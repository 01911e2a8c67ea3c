package org.compendiumsearch.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.embedding.OnnxEmbedder;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.SearchServer;
import org.compendiumsearch.server.config.ServerConfig;
import org.jspecify.annotations.Nullable;

/**
 * A server on the shipped corpus, indexed as the program indexes it and asked over real HTTP. Built
 * once for all tests of a run; only for reading.
 */
public final class CorpusServer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SearchServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path index;
  private final Contract contract;

  private CorpusServer(@Nullable Embedder embedder) {
    try {
      Path data = Files.createTempDirectory("corpus-server");
      Indexing.run(data, embedder, Project.corpus());
      ServerConfig config =
          new ServerConfig(
              data.resolve("index"), ServerConfig.DEFAULT_HOST, 0, Duration.ofSeconds(1));
      SearchEngine engine = LuceneSearchEngine.open(config.index(), embedder);
      server = SearchServer.start(config, engine);
      index = config.index();
      HttpRequest description = HttpRequest.newBuilder(uri("/openapi.json")).build();
      contract = new Contract(client.send(description, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final class Holder {
    static final CorpusServer SERVER = new CorpusServer(null);
  }

  private static final class WithVectors {
    static final CorpusServer SERVER = new CorpusServer(OnnxEmbedder.bundled());
  }

  /** Returns a server that searches by words. */
  public static CorpusServer get() {
    return Holder.SERVER;
  }

  /** Returns a server that searches by words and meaning. */
  public static CorpusServer withVectors() {
    return WithVectors.SERVER;
  }

  /** Returns the address of a path of the server. */
  public URI uri(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  /** Sends a GET request. */
  public HttpResponse<String> send(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** Returns the server's description of itself. */
  public Contract contract() {
    return contract;
  }

  /** Returns where the index lies; only for reading. */
  public Path index() {
    return index;
  }

  /** Sends a request, and checks that the answer is as the server describes it. */
  public HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      String query = request.uri().getRawQuery();
      String type = response.headers().firstValue("Content-Type").orElse("");
      contract.check(
          request.method(),
          request.uri().getRawPath() + (query == null ? "" : "?" + query),
          new Contract.Answer(response.statusCode(), type, response.body()));
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns the JSON answer of a path, which must be there. */
  public JsonNode json(String path) {
    HttpResponse<String> response = send(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " answered " + response.statusCode() + response.body());
    }
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the answer to a search. */
  public JsonNode search(String parameters) {
    return json("/api/v1/search?" + parameters);
  }

  /** Returns a text as it stands in an address. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
