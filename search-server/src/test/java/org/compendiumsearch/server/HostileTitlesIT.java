package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.TinyIndex;
import org.compendiumsearch.server.config.ServerConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Titles that mean harm, or are only odd, in everything that repeats them. */
class HostileTitlesIT {
  private static final String[] PIECES = {
    "</script>",
    "<script>alert(1)</script>",
    "<!--",
    "]]>",
    "\"",
    "'",
    "&amp;",
    "&",
    "\u0000",
    "\u0001",
    "\u001F",
    "\uFFFE",
    "\r\nER  - \r\n",
    "\nX-Header: 1",
    "=HYPERLINK(\"x\")",
    "@import",
    "{\\input{x}}",
    "%",
    "~",
    "^",
    "$",
    "#",
    "_",
    "`",
    "*",
    "](javascript:x)",
    "\u2028",
    "\u2029",
    "\u202E",
    "٢٠٢٦",
    "漢",
    "\uD83D\uDE00",
    "\uD800",
    "  ",
    "\t",
    "-1+1",
    "+cmd|' /C calc'!A0",
    "\\"
  };
  private static final int DOCUMENTS = 60;

  @TempDir private static Path temp;
  private static SearchEngine engine;
  private static SearchServer server;
  private static final List<String> TITLES = titles(Long.getLong("tests.seed", 20_261_128L));

  private final HttpClient client = HttpClient.newHttpClient();

  private static List<String> titles(long seed) {
    Random random = new Random(seed);
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      StringBuilder title = new StringBuilder(i < PIECES.length ? PIECES[i] : "");
      for (int piece = random.nextInt(4); piece >= 0; piece--) {
        title.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(9));
      }
      titles.add(title.toString());
    }
    return titles;
  }

  @BeforeAll
  static void start() {
    Entries[] entries = new Entries[DOCUMENTS];
    for (int i = 0; i < DOCUMENTS; i++) {
      String id = i % 2 == 0 ? "d" + i : "d" + i + "~part";
      entries[i] =
          Entries.entry(id)
              .title(TITLES.get(i))
              .documentTitle(TITLES.get(i))
              .publisher(TITLES.get((i + 1) % DOCUMENTS))
              .text("Some words. " + TITLES.get(i) + " Zebra.")
              .page(1, "Some", TITLES.get((i + 2) % DOCUMENTS));
    }
    TinyIndex.in(temp.resolve("index")).put(entries).commit();
    engine = LuceneSearchEngine.open(temp.resolve("index"));
    server =
        SearchServer.start(
            new ServerConfig(
                temp.resolve("index"), ServerConfig.DEFAULT_HOST, 0, Duration.ofSeconds(1)),
            engine);
  }

  @AfterAll
  static void stop() {
    server.close();
    engine.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://localhost:" + server.port() + path);
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer;
  }

  private static String entry(int i) {
    return i % 2 == 0 ? "d" + i : "d" + i + "~part";
  }

  /** Returns a text as it can arrive: lone halves of characters and spaces are lost on the way. */
  private static String letters(String text) {
    return text.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]+", "");
  }

  @Test
  void noPageGetsAnElementOfThem() throws Exception {
    for (int i = 0; i < DOCUMENTS; i++) {
      for (String path :
          List.of(
              "/entries/" + entry(i) + "?q=zebra",
              "/entries/" + entry(i) + "/cite",
              "/documents/d" + i + "?q=zebra&at=1")) {
        String html = get(path).body();
        String rest =
            html.replaceAll("<script type=\"module\" src=\"/assets/[a-z0-9]+/[a-z]+\\.js\">", "")
                .replaceAll("<script>[^<]*</script>", "")
                .replaceAll("<script type=\"application/ld\\+json\">", "");
        assertThat(rest).as(path).doesNotContain("<script", "alert(1)</script>", "<!--");
      }
    }
  }

  @Test
  void everyJsonLdIsJsonWithTheTitle() throws Exception {
    Pattern script =
        Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    for (int i = 0; i < DOCUMENTS; i++) {
      Matcher found = script.matcher(get("/entries/" + entry(i)).body());
      assertThat(found.find()).isTrue();
      JsonNode thing = new ObjectMapper().readTree(found.group(1));
      assertThat(letters(thing.get("name").asText())).isEqualTo(letters(TITLES.get(i)));
    }
  }

  @Test
  void metaTagsAndContextObjectsStayInTheirQuotes() throws Exception {
    for (int i = 0; i < DOCUMENTS; i++) {
      String html = get("/entries/" + entry(i)).body();
      String head = html.substring(html.indexOf("schema.DCTERMS"), html.indexOf("</head>"));

      assertThat(head.split("<meta ", -1).length)
          .isEqualTo(head.split("<meta name=\"[A-Za-z_.]+\" content=\"[^\"]*\">", -1).length);
      assertThat(html).containsPattern("<span class=\"Z3988\" title=\"ctx_ver=[^\"<> ]*\"></span>");
    }
  }

  @Test
  void headersAreWhole() throws Exception {
    for (int i = 0; i < DOCUMENTS; i++) {
      HttpResponse<String> answer = get("/entries/" + entry(i));
      assertThat(answer.headers().map()).doesNotContainKey("X-Header");
    }
  }

  @Test
  void harvestsAreXml() throws Exception {
    String xml = get("/oai?verb=ListRecords&metadataPrefix=oai_dc").body();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var answer = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));

    assertThat(answer.getElementsByTagNameNS("*", "record").getLength()).isEqualTo(50);
    assertThat(answer.getElementsByTagNameNS("*", "script").getLength()).isZero();
  }

  @Test
  void everyReferenceOfAnExportIsOneReference() throws Exception {
    String ris = get("/api/v1/export?format=ris").body();
    assertThat(ris.split("(?m)^TY  - ", -1)).hasSize(DOCUMENTS + 1);
    assertThat(ris.split("(?m)^ER  - ", -1)).hasSize(DOCUMENTS + 1);
    String bibtex = get("/api/v1/export?format=bibtex").body();
    assertThat(bibtex.split("(?m)^@[a-z]+\\{", -1)).hasSize(DOCUMENTS + 1);
    int depth = 0;
    String unescaped = bibtex.replaceAll("\\\\[{}]", "");
    for (int i = 0; i < unescaped.length(); i++) {
      char c = unescaped.charAt(i);
      depth += c == '{' ? 1 : 0;
      depth -= c == '}' ? 1 : 0;
      assertThat(depth).isNotNegative();
    }
    assertThat(depth).isZero();
    assertThat(new ObjectMapper().readTree(get("/api/v1/export?format=csl").body()))
        .hasSize(DOCUMENTS);
  }

  @Test
  void aFeedIsXmlWithEveryTitleAsText() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    String xml = get("/feed.atom").body();
    var feed = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));

    assertThat(feed.getElementsByTagNameNS("*", "entry").getLength()).isEqualTo(50);
    assertThat(feed.getElementsByTagNameNS("*", "script").getLength()).isZero();
    for (String query : List.of("%3Cscript%3E", "]]%3E", "%22%27%26")) {
      String asked = get("/feed.atom?q=" + query).body();
      assertThat(asked).doesNotContain("<script");
      factory.newDocumentBuilder().parse(new InputSource(new StringReader(asked)));
    }
  }

  @Test
  void aBibliographyInMarkdownHasNoMarkupOfTheirs() throws Exception {
    String markdown = get("/api/v1/export?format=markdown").body();

    assertThat(markdown.split("(?md)^## ", -1)).hasSize(DOCUMENTS + 1);
    assertThat(markdown.split("(?md)^# ", -1)).hasSize(2);
    assertThat(markdown).doesNotContainPattern("(?<!\\\\)<(script|!--)");
    assertThat(markdown).doesNotContainPattern("(?<!\\\\)]\\(javascript");
  }

  @Test
  void everyAnswerInJsonIsJsonAndItsSnippetsHaveNoElementButTheirMark() throws Exception {
    assertThat(new ObjectMapper().readTree(get("/api/v1/export?format=json").body())).isNotNull();
    JsonNode answer = new ObjectMapper().readTree(get("/api/v1/search?q=zebra&size=100").body());

    assertThat(answer.get("hits")).hasSize(DOCUMENTS);
    for (JsonNode hit : answer.get("hits")) {
      for (JsonNode snippet : hit.get("snippets")) {
        assertThat(snippet.get("html").asText().replaceAll("</?mark>", ""))
            .doesNotContain("<", ">", "\"");
      }
    }
  }

  @Test
  void noCellOfATableIsAFormula() throws Exception {
    String csv = get("/api/v1/export?format=csv").body().substring(1);
    List<CSVRecord> records = CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();

    assertThat(records).hasSize(DOCUMENTS + 1);
    for (CSVRecord record : records) {
      for (String cell : record) {
        assertThat(cell).doesNotMatch("(?s)[=+@\\t\\r-].*");
      }
    }
  }
}
