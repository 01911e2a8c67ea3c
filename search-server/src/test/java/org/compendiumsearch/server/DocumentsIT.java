package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compendiumsearch.server.testing.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the documents run, and answer what is printed there; … stands for anything. Links
 * between the documents lead somewhere.
 */
class DocumentsIT {
  private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final String PORT = "8080";

  @TempDir private Path temp;
  private final List<Process> running = new ArrayList<>();

  @AfterEach
  void stopWhatWasStarted() {
    for (Process process : running) {
      // The shell may have started the server as a process of its own.
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }

  private record Example(String command, String answer) {}

  private static List<Example> examples(Path document) throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher blocks = CONSOLE.matcher(Files.readString(document));
    while (blocks.find()) {
      for (String each : blocks.group(1).split("(?m)^\\$ ", -1)) {
        if (!each.isBlank()) {
          int line = each.indexOf('\n');
          examples.add(new Example(each.substring(0, line), each.substring(line + 1)));
        }
      }
    }
    return examples;
  }

  @Test
  void examplesOfTheReadmeAnswerAsPrinted() throws Exception {
    Files.createDirectory(temp.resolve("reports"));
    Files.writeString(temp.resolve("reports/note.txt"), "A note on recruitment fees.");
    String port = PORT;
    int run = 0;
    List<Example> examples = new ArrayList<>(examples(Project.root().resolve("README.md")));
    examples.addAll(examples(Project.root().resolve("docs/assistants.md")));
    for (Example example : examples) {
      if (example.command().equals("./compendium test")) {
        continue;
      }
      boolean serves = example.command().equals("./compendium");
      Process process = start(example.command().replace("localhost:" + PORT, "localhost:" + port));
      String answer = serves ? untilAddress(process) : whole(process);
      if (serves) {
        port = answer.strip().substring(answer.strip().lastIndexOf(':') + 1);
        answer = answer.replace("localhost:" + port, "localhost:" + PORT);
      }
      assertThat(answer).as(example.command()).matches(pattern(example.answer()));
      run++;
    }
    assertThat(run).isEqualTo(6);
  }

  @Test
  void examplesOfOperatingAnswerAsPrinted() throws Exception {
    List<Example> examples = examples(Project.root().resolve("docs/operating.md"));
    for (Example example : examples) {
      assertThat(whole(start(example.command())))
          .as(example.command())
          .matches(pattern(example.answer()));
    }
    assertThat(examples).hasSize(1);
  }

  private Process start(String command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
    builder.directory(Project.root().toFile());
    builder.environment().put("COMPENDIUM_BUILT", "yes");
    builder.environment().put("COMPENDIUM_PORT", "0");
    builder.environment().put("COMPENDIUM_MCP", "true");
    builder.environment().put("COMPENDIUM_DATA", temp.resolve("data").toString());
    builder.environment().put("HOME", temp.toString());
    Process process = builder.start();
    running.add(process);
    return process;
  }

  private static String untilAddress(Process process) throws IOException {
    StringBuilder answer = new StringBuilder();
    var lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      answer.append(line).append('\n');
      if (line.contains("answers on")) {
        return answer.toString();
      }
    }
    return answer.toString();
  }

  private static String whole(Process process) throws Exception {
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return answer;
  }

  /** Anything may come after the last line that is printed. */
  private static Pattern pattern(String answer) {
    String lines =
        Arrays.stream(answer.strip().split("…", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile("\\s*" + lines + ".*", Pattern.DOTALL);
  }

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(Project.root(), 2)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("/target/"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Path document) {
    Matcher links = Pattern.compile("]\\(([^)#]+)").matcher(read(document));

    while (links.find()) {
      if (!links.group(1).startsWith("http")) {
        assertThat(document.resolveSibling(links.group(1))).exists();
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
