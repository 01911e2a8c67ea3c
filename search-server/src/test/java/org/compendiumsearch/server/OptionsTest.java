package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.compendiumsearch.server.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every option of the server is told of where operators look for it, and no other. */
class OptionsTest {
  /** What is no setting. */
  private static final Set<String> ASKING = Set.of("help", "version", "print-config", "config");

  private static final Pattern KEY = Pattern.compile("(?m)^ *#?([a-z-]+):");

  @TempDir private Path temp;

  private static Set<String> options() {
    ByteArrayOutputStream unread = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(unread, true, StandardCharsets.UTF_8);
    CommandLine serve =
        Objects.requireNonNull(
            SearchServerMain.commands(print, print).getSubcommands().get("serve"));
    return serve.getCommandSpec().options().stream()
        .filter(option -> !option.hidden())
        .map(OptionSpec::longestName)
        .map(name -> name.substring(2).replaceFirst("^no-(mcp)$", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> settings() {
    Set<String> settings = options();
    settings.removeAll(ASKING);
    return settings;
  }

  private static String example() throws IOException {
    return Files.readString(Project.root().resolve("packaging/compendium.yaml"));
  }

  @Test
  void theDocumentsNameThem() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : List.of("operating.md", "serving.md")) {
      all.append(Files.readString(Project.root().resolve("docs").resolve(name)));
    }

    assertThat(settings()).hasSizeGreaterThan(12);
    assertThat(settings())
        .allSatisfy(option -> assertThat(all).containsPattern("`--" + option + "\\b"));
  }

  @Test
  void theExampleHasThemAndNoOther() throws IOException {
    Set<String> named = new TreeSet<>();
    Matcher keys = KEY.matcher(example());
    while (keys.find()) {
      named.add(keys.group(1));
    }
    named.remove("serve");

    assertThat(named).isEqualTo(settings());
  }

  @Test
  void theExampleIsTakenAsItIsAndWithEverythingTurnedOn() throws IOException {
    String everything = example().replaceAll("(?m)^( *)#(?=[a-z-]+:)", "$1");
    for (String text : List.of(example(), everything)) {
      Path file = Files.writeString(temp.resolve("compendium.yaml"), text);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);

      int code =
          SearchServerMain.run(
              print, print, "serve", "--config=" + file, "--host=127.0.0.1", "--print-config");

      assertThat(out.toString(StandardCharsets.UTF_8))
          .contains("trusted-proxy:\n  - 127.0.0.1\n")
          .contains("rate-limit: 300/m\n");
      assertThat(code).isZero();
    }
  }
}
