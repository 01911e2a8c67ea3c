package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compendiumsearch.server.testing.CorpusServer;
import org.compendiumsearch.server.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/api.md give what stands there. */
class ApiGuideIT {
  private static final Pattern ASKED = Pattern.compile("\\$ curl -s 'localhost:8080(/[^']*)'");

  /** An example. */
  record Example(String target, String expected) {}

  static Stream<Example> examples() throws IOException {
    List<String> lines = Files.readAllLines(Project.root().resolve("docs/api.md"));
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      var asked = ASKED.matcher(lines.get(i));
      if (asked.matches()) {
        examples.add(new Example(asked.group(1), lines.get(i + 1)));
      }
    }
    return examples.stream();
  }

  @Test
  void thereAreExamples() throws IOException {
    assertThat(examples()).hasSizeGreaterThan(6);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void gives(Example example) {
    String pattern =
        Arrays.stream(example.expected().split("…", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));

    String body = CorpusServer.get().send(example.target()).body();

    assertThat(body).matches(Pattern.compile(pattern, Pattern.DOTALL));
  }
}
