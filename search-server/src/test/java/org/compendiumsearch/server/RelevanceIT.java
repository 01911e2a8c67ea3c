package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.indexer.evaluate.Judgements;
import org.compendiumsearch.indexer.evaluate.Measures;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.Test;

/**
 * Asks the shipped corpus the questions of {@code gold/queries.jsonl}, as people would ask them,
 * and holds the ranking against the judgements of {@code gold/qrels.tsv}.
 */
class RelevanceIT {
  /** Below these the ranking has become worse. */
  private static final double FLOOR_OF_WORDS = 0.72;

  private static final double FLOOR = 0.85;

  private static final Path GOLD = Path.of("src/test/resources/gold");
  private final CorpusServer server = CorpusServer.withVectors();

  @Test
  void ranksTheRightPracticesFirst() throws IOException {
    assertThat(ndcg("hybrid")).isGreaterThan(FLOOR);
  }

  @Test
  void ranksThemWellByWordsAlone() throws IOException {
    assertThat(ndcg("lexical")).isGreaterThan(FLOOR_OF_WORDS);
  }

  private double ndcg(String mode) throws IOException {
    Judgements judgements = Judgements.read(GOLD.resolve("qrels.tsv"));
    List<Measures> measures = new ArrayList<>();
    for (String line : Files.readAllLines(GOLD.resolve("queries.jsonl"))) {
      JsonNode question = new ObjectMapper().readTree(line);
      List<String> found = found(mode, question.get("text").asText());
      measures.add(Measures.of(found, judgements.of(question.get("_id").asText())));
    }

    assertThat(measures).hasSizeGreaterThanOrEqualTo(60);
    return Measures.mean(measures).ndcg10();
  }

  /** Returns the documents of the hits as the search page shows them. */
  private List<String> found(String mode, String text) {
    String parameters = "size=100&facets=none&mode=" + mode + "&q=" + CorpusServer.encode(text);
    JsonNode hits = server.search(parameters).get("hits");
    if (hits.isEmpty()) {
      hits = server.search(parameters + "&match=any").get("hits");
    }
    List<String> documents = new ArrayList<>();
    for (JsonNode hit : hits) {
      String document = hit.get("document").get("id").asText();
      if (!documents.contains(document)) {
        documents.add(document);
      }
    }
    return documents;
  }

  @Test
  void countsWhatItFindsByMeaningToo() {
    JsonNode answer = server.search("q=jobs+for+survivors+in+shops&size=100");

    assertThat(answer.get("query").get("mode").asText()).isEqualTo("hybrid");
    assertThat(answer.get("query").get("note").isNull()).isTrue();
    assertThat(answer.get("hits")).hasSize(Math.min(100, answer.get("total").get("value").asInt()));
    for (JsonNode value : answer.get("facets").get(0).get("values")) {
      String chosen = answer.get("facets").get(0).get("name").asText();
      JsonNode narrowed =
          server.search(
              "q=jobs+for+survivors+in+shops&" + chosen + "=" + value.get("value").asText());
      assertThat(narrowed.get("total").get("value").asInt()).isEqualTo(value.get("count").asInt());
    }
  }

  @Test
  void isReadyOnceItKnowsMeaning() {
    assertThat(server.json("/health/ready").get("status").asText()).isEqualTo("ready");
  }

  @Test
  void completesWhileTyping() {
    JsonNode suggestions = server.json("/api/v1/suggest?q=hotl&size=5");

    assertThat(suggestions).isNotEmpty().hasSizeLessThanOrEqualTo(5);
    assertThat(suggestions.findValuesAsText("kind")).contains("title", "facet");
    assertThat(server.send("/api/v1/suggest?q=a&size=99").statusCode()).isEqualTo(400);
    assertThat(server.json("/api/v1/suggest")).isEmpty();
  }

  @Test
  void findsLikeEntriesOfOtherDocuments() {
    JsonNode hits = server.json("/api/v1/entries/jmlit-united-kingdom/similar?size=4").get("hits");

    assertThat(hits).hasSize(4);
    assertThat(hits.findValuesAsText("id")).doesNotContain("jmlit-united-kingdom");
    assertThat(server.send("/api/v1/entries/nobody/similar").statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhatItTookAMisspeltWordFor() {
    assertThat(server.search("q=forsed+labor+on+boats").get("query").get("correctedTo").asText())
        .isEqualTo("forced labor on boats");
  }

  @Test
  void showsWhatAnyWordFindsWhereNothingHoldsMostOfThem() {
    String page = server.send("/search?q=qqqqq+zzzzz+hotel&mode=lexical").body();

    assertThat(page).contains("Nothing was found for:", "These hold at least one of them.");
  }
}
