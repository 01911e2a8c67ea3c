package org.compendiumsearch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.indexer.IndexerMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchBenchTest {
  @TempDir private Path temp;

  private final Program program = new Program();

  @Test
  void measuresEveryMode() throws Exception {
    Path files = Files.createDirectory(temp.resolve("files"));
    Files.writeString(files.resolve("note.txt"), "A note on the recruitment fees of fishers.");
    Path none = Files.createDirectory(temp.resolve("none"));
    Path data = temp.resolve("data");
    List<String> index = List.of("index", "--data", "" + data, "--corpus", "" + none, "" + files);
    JavaProcess.likeThis().run(IndexerMain.class, java.util.Set.of(0), index);
    Path json = temp.resolve("figures.json");

    int code = program.run("search", "--data", "" + data, "--questions", "5", "--json", "" + json);

    assertThat(code).as(program.err()).isZero();
    JsonNode figures = new ObjectMapper().readTree(json.toFile());
    assertThat(figures.get("entries").asInt()).isOne();
    assertThat(figures.findValuesAsText("mode")).containsExactly("lexical", "semantic", "hybrid");
    assertThat(figures.at("/rows/2/median").asDouble()).isPositive();
    assertThat(program.out()).contains("1 entries, 5 questions a mode");
  }

  @Test
  void saysThatThereIsNoIndex() throws IOException {
    int code =
        program.run("search", "--data", Files.createDirectory(temp.resolve("empty")).toString());

    assertThat(code).isOne();
    assertThat(program.err()).contains("there is no index yet");
  }
}
