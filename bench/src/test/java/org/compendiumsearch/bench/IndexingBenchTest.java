package org.compendiumsearch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexingBenchTest {
  @TempDir private Path temp;

  private final Program program = new Program();

  @Test
  void measuresBothOnTheSameFiles() throws IOException {
    Path files = Files.createDirectory(temp.resolve("files"));
    Files.writeString(files.resolve("note.txt"), "A note on recruitment fees.");
    Path json = temp.resolve("figures.json");

    int code =
        program.run(
            "indexing", files.toString(), "--runs", "1", "--threads", "1", "--json", "" + json);

    assertThat(code).as(program.err()).isZero();
    JsonNode figures = new ObjectMapper().readTree(json.toFile());
    assertThat(figures.get("files").asInt()).isOne();
    double ratio =
        figures.at("/indexing/seconds/0").asDouble() / figures.at("/tika/seconds/0").asDouble();
    assertThat(figures.get("ratio").asDouble()).isEqualTo(ratio);
    assertThat(program.out()).contains("1 files, 0.0 MB, 1 threads");
  }

  @Test
  void saysWhichProgramFailed() {
    int code = program.run("indexing", temp.resolve("gone").toString(), "--runs", "1");

    assertThat(code).isOne();
    assertThat(program.err()).contains("BareTika ended with code 1");
  }
}
