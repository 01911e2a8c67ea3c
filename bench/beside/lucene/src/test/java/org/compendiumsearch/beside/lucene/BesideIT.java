package org.compendiumsearch.beside.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole comparison on a few passages: every engine starts, is filled, agrees, and is asked. Of
 * the last module that is built, so that all programs are there.
 */
class BesideIT {
  private static final String[] WORDS = {
    "harbour", "inspector", "recruiter", "passport", "hotel", "bakery", "orchard", "vessel",
    "permit", "fee", "worker", "agency", "complaint", "shelter", "court", "driver"
  };
  private static final int PASSAGES = 3_000;

  @TempDir private Path temp;

  @Test
  void allEnginesAnswerAlike() throws IOException, InterruptedException {
    Path json = temp.resolve("figures.json");
    Path root = Path.of(System.getProperty("user.dir")).resolve("../../..").normalize();
    ProcessBuilder bench =
        new ProcessBuilder(
            root.resolve("compendium").toString(),
            "bench",
            "beside",
            passages().toString(),
            "--size=" + PASSAGES,
            "--questions=100",
            "--connections=1,2",
            "--rounds=1",
            "--seconds=1",
            "--json=" + json);
    bench.environment().put("COMPENDIUM_BUILT", "yes");
    Process process = bench.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    JsonNode figures = new ObjectMapper().readTree(json.toFile());
    assertThat(figures.at("/agreement/agreed")).hasSize(100);
    assertThat(figures.at("/agreement/differing")).isEmpty();
    assertThat(figures.at("/rows")).hasSize(8);
    for (JsonNode row : figures.at("/rows")) {
      assertThat(row.get("perSecond").asDouble()).as(row.toString()).isPositive();
      assertThat(row.get("failed").asLong()).as(row.toString()).isZero();
    }
  }

  private Path passages() throws IOException {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < PASSAGES; i++) {
      StringBuilder text = new StringBuilder("The");
      for (int word = 0; word < 12; word++) {
        text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"_id\": \"p%d\", \"lang\": \"en\", \"title\": \"Part %d\", \"text\": \"%s.\"}%n",
              i,
              i / 10,
              text));
    }
    return Files.writeString(temp.resolve("passages.jsonl"), lines);
  }
}
