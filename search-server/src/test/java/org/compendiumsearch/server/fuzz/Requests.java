package org.compendiumsearch.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.compendiumsearch.server.testing.Contract;

/**
 * Makes requests out of a server's description: addresses and parameters that it has, with values
 * that fit and values that do not, and now and then nothing of the kind. Each is told by its seed
 * alone. Immutable.
 */
final class Requests {
  private static final List<String> METHODS =
      List.of(
          "HEAD",
          "HEAD",
          "POST",
          "PUT",
          "DELETE",
          "PATCH",
          "OPTIONS",
          "TRACE",
          "QUERY",
          "get",
          "FOO",
          "PROPFIND");
  private static final List<String> PATHS =
      List.of(
          "//",
          "/../../etc/passwd",
          "/documents/../../file",
          "/documents/%2e%2e%2f%2e%2e/file",
          "/assets/%2e%2e/%2e%2e/pom.xml",
          "/assets/x/..%2f..%2fcritical.css",
          "/pdfjs/5.4.624/%2e%2e/..%5c",
          "/api/v1/search;jsessionid=1",
          "/api/v1/search/",
          "/api/v1//search",
          "/API/V1/SEARCH",
          "/api/v1/entries/%00",
          "/api/v1/entries/a~b~c",
          "/api/v1/entries/" + "a-".repeat(20_000) + "a",
          "/entries/" + "a".repeat(70_000),
          "/%",
          "/\\",
          "/sitemap-99999999999.xml",
          "/.git/config",
          "/favicon.ico",
          "http://other.example/api/v1/search",
          "*");

  private final Contract contract;
  private final List<String> names;
  private final List<String> ids;

  Requests(Contract contract, List<String> ids) {
    this.contract = contract;
    this.names = List.copyOf(namesOf(contract.document().get("paths")));
    this.ids = List.copyOf(ids);
  }

  private static List<String> namesOf(JsonNode paths) {
    List<String> names = new ArrayList<>();
    paths.fieldNames().forEachRemaining(names::add);
    // What is asked most, and has most parameters.
    for (int i = 0; i < 12; i++) {
      names.add("/api/v1/search");
    }
    names.addAll(List.of("/search", "/api/v1/suggest", "/oai", "/api/v1/timeline"));
    return names;
  }

  /** Returns the request of a seed. */
  Sent of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Texts texts = new Texts(random);
    if (texts.once(25)) {
      return Unsound.of(random, texts);
    }
    String method = texts.once(6) ? texts.oneOf(METHODS) : "GET";
    String target = texts.once(15) ? texts.oneOf(PATHS) : target(random, texts);
    byte[] body = texts.once(12) ? body(texts) : new byte[0];
    return Sent.of(method, target, headers(random, texts, body), body);
  }

  private String target(SplittableRandom random, Texts texts) {
    String path = texts.oneOf(names);
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : contract.parameters("get", path)) {
      boolean inPath = parameter.get("in").asText().equals("path");
      String name = parameter.get("name").asText();
      if (inPath) {
        path = path.replace("{" + name + "}", id(texts));
      } else if (parameter.has("required") || random.nextInt(8) == 0) {
        for (int i = texts.once(12) ? random.nextInt(60) : 1; i > 0; i--) {
          String value = value(random, texts, name, parameter.get("schema"));
          query.append('&').append(name).append('=').append(texts.encoded(value));
        }
      }
    }
    if (texts.once(12)) {
      query.append('&').append(texts.encoded(texts.text())).append(texts.once(2) ? "" : "=1");
    }
    return query.isEmpty() ? path : path + "?" + query.substring(1);
  }

  private String id(Texts texts) {
    if (texts.once(3)) {
      String id = texts.encoded(texts.text()).replace("?", "").replace("+", "%20");
      return id.isEmpty() ? "x" : id;
    }
    return texts.oneOf(ids);
  }

  private String value(SplittableRandom random, Texts texts, String name, JsonNode schema) {
    if (texts.once(4)) {
      return texts.text();
    }
    JsonNode one = schema.has("items") ? schema.get("items") : schema;
    if (one.has("enum")) {
      return one.get("enum").get(random.nextInt(one.get("enum").size())).asText();
    }
    if (one.path("type").asText().equals("integer")) {
      int most = one.path("maximum").asInt(3_000);
      return Integer.toString(random.nextInt(-2, texts.once(3) ? most + 3 : 30));
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "id", "document", "identifier" -> texts.oneOf(ids);
      case "country" -> texts.oneOf(List.of("KE", "ke", "XX", "FRA", "🇰🇪"));
      default -> texts.query();
    };
  }

  private static byte[] body(Texts texts) {
    return switch (texts.oneOf(List.of(0, 1, 2))) {
      case 0 -> texts.bytes(2_000);
      case 1 ->
          ("verb=" + texts.encoded(texts.text()) + "&q=" + texts.encoded(texts.query()))
              .getBytes(StandardCharsets.ISO_8859_1);
      default -> ("{\"q\":\"" + texts.query() + "\"").getBytes(StandardCharsets.UTF_8);
    };
  }

  private static List<String> headers(SplittableRandom random, Texts texts, byte[] body) {
    List<String> headers = new ArrayList<>();
    headers.add("Host: " + (texts.once(40) ? "other.example:1" : "localhost"));
    if (body.length > 0) {
      headers.add("Content-Length: " + body.length);
      headers.add(
          "Content-Type: "
              + texts.oneOf(
                  List.of(
                      "application/x-www-form-urlencoded",
                      "application/json",
                      "multipart/form-data; boundary=x",
                      "multipart/form-data",
                      "text/plain; charset=no-such",
                      "%%%")));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      headers.add(header(texts));
    }
    return headers;
  }

  private static String header(Texts texts) {
    String any = texts.text().replaceAll("[^ -~]", "");
    String short8000 = any.length() > 8_000 ? any.substring(0, 8_000) : any;
    return texts.oneOf(
        List.of(
            "Accept: text/html",
            "Accept: application/json, */*;q=0.1",
            "Accept: " + short8000,
            "Accept-Language: ar, fr;q=0.3",
            "Accept-Language: " + short8000,
            "Accept-Encoding: gzip",
            "Accept-Encoding: identity",
            "If-None-Match: *",
            "If-None-Match: " + short8000,
            "If-Modified-Since: Sun, 06 Nov 2094 08:49:37 GMT",
            "If-Modified-Since: " + short8000,
            "Range: bytes=0-10",
            "Range: bytes=-5",
            "Range: bytes=99999999-",
            "Range: bytes=5-1,9-",
            "Range: " + short8000,
            "If-Range: \"x\"",
            "Origin: https://other.example",
            "Origin: null",
            "Referer: " + short8000,
            "Cookie: " + short8000,
            "X-Forwarded-For: 1.2.3.4, " + short8000,
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: gopher",
            "Forwarded: for=\"[::1]\";host=" + short8000,
            "X-HTTP-Method-Override: DELETE",
            "Authorization: Basic " + short8000,
            "Upgrade-Insecure-Requests: 1",
            "Expect: nothing"));
  }
}
