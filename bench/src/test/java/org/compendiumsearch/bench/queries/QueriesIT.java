package org.compendiumsearch.bench.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.compendiumsearch.bench.Program;
import org.compendiumsearch.bench.passages.PassageFile;
import org.compendiumsearch.bench.passages.PassageIndex;
import org.compendiumsearch.bench.passages.SomePassages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesIT {
  @TempDir private Path temp;

  private final Program program = new Program();

  @Test
  void measuresTimeAndAllocationOfWhatIsNamed() throws IOException {
    PassageFile passages = new PassageFile(SomePassages.write(temp.resolve("passages.jsonl"), 500));
    new PassageIndex(SomePassages.taxonomy(), "", 1).write(temp.resolve("index"), passages, 500);
    Path json = temp.resolve("figures.json");

    int code =
        program.run(
            "queries",
            "--data",
            "" + temp,
            "--seconds",
            "1",
            "--rounds",
            "1",
            "--only",
            "multiSelect,suggest",
            "--json",
            "" + json);

    assertThat(code).as(program.err()).isZero();
    JsonNode figures = new ObjectMapper().readTree(json.toFile());
    assertThat(figures.get("entries").asInt()).isEqualTo(500);
    assertThat(figures.get("rows").findValuesAsText("kind"))
        .containsExactly("multiSelect", "suggest");
    for (JsonNode row : figures.get("rows")) {
      assertThat(row.get("bytes").asDouble()).isPositive();
      assertThat(row.get("median").asDouble()).isPositive();
    }
  }
}
