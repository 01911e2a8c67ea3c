package org.compendiumsearch.bench.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.compendiumsearch.bench.Program;
import org.compendiumsearch.bench.passages.SomePassages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingIT {
  @TempDir private Path temp;

  private final Program program = new Program();
  private Path passages = Path.of("");
  private Path corpus = Path.of("");

  @BeforeEach
  void writePassages() throws IOException {
    passages = SomePassages.write(temp.resolve("passages.jsonl"), 500);
    corpus = Files.createDirectory(temp.resolve("corpus"));
    Files.writeString(corpus.resolve("taxonomy.yaml"), SomePassages.taxonomy().source());
    Files.writeString(corpus.resolve("thesaurus.yaml"), "");
  }

  @Test
  void measuresEachSizeUpToTheEndOfTheFile() throws IOException {
    Path json = temp.resolve("figures.json");

    int code =
        program.run(
            "growth",
            passages.toString(),
            "--corpus",
            corpus.toString(),
            "--sizes",
            "100,10000,20000",
            "--starts",
            "1",
            "--seconds",
            "1",
            "--questions",
            "50",
            "--json",
            json.toString());

    assertThat(code).as(program.err()).isZero();
    JsonNode rows = new ObjectMapper().readTree(json.toFile()).get("rows");
    assertThat(rows.findValuesAsText("entries")).containsExactly("100", "500");
    assertThat(program.out()).contains("the file holds no more than 500");
    for (JsonNode row : rows) {
      assertThat(row.at("/searches/requests").asInt()).isPositive();
      assertThat(row.at("/suggestions/requests").asInt()).isPositive();
      assertThat(row.at("/searches/failed").asInt()).isZero();
      assertThat(row.get("startMillis").asDouble()).isPositive();
    }
  }

  @Test
  void measuresLoadBesideTheEngineInProcess() throws IOException {
    Path data = temp.resolve("data");
    Path json = temp.resolve("figures.json");
    int filled =
        program.run(
            "fill", passages.toString(), "--data", "" + data, "--corpus", corpus.toString());
    assertThat(filled).as(program.err()).isZero();
    assertThat(program.out()).contains("500 entries of 5 documents");

    int code =
        program.run(
            "load",
            "--data",
            "" + data,
            "--seconds",
            "1",
            "--runs",
            "1",
            "--questions",
            "50",
            "--json",
            "" + json);

    assertThat(code).as(program.err()).isZero();
    JsonNode figures = new ObjectMapper().readTree(json.toFile());
    assertThat(figures.get("rows").findValuesAsText("mode")).hasSize(6).containsOnly("lexical");
    assertThat(figures.get("rows").findValues("failed")).allMatch(failed -> failed.asInt() == 0);
    assertThat(figures.at("/ratios/0/throughput").asDouble()).isPositive();
  }

  @Test
  void leavesAnIndexAloneThatIsThere() throws IOException {
    Path index = Files.createDirectories(temp.resolve("data/index"));

    int code = program.run("fill", passages.toString(), "--data", temp.resolve("data").toString());

    assertThat(code).isOne();
    assertThat(program.err())
        .contains("\"" + index + "\" exists already, and is left as it is; name a new folder");
  }
}
