package org.compendiumsearch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

class SettingsTest {
  @TempDir private Path temp;
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Serve serve = new Serve();
  private Search search = new Search();

  static final class More {
    @Option(names = "--allow-origin", split = ",")
    List<String> origins = List.of();
  }

  @Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false)
  static final class Serve implements Callable<Integer> {
    @Option(names = "--data", defaultValue = "data")
    Path data = Path.of("data");

    @Option(names = "--port", defaultValue = "8080")
    int port;

    @Option(names = "--ocr", negatable = true, fallbackValue = "true")
    @Nullable Boolean ocr;

    @Option(names = "--vector-cache")
    @Nullable Path vectorCache;

    @OnceOnly
    @Option(names = "--forget")
    @Nullable String forgotten;

    @Option(names = "--terminal", hidden = true)
    boolean terminal;

    @Mixin More more = new More();

    boolean ran;

    @Override
    public Integer call() {
      ran = true;
      return 0;
    }
  }

  @Command(name = "search")
  static final class Search implements Callable<Integer> {
    @Option(names = "--data", defaultValue = "data")
    Path data = Path.of("data");

    @Override
    public Integer call() {
      return 0;
    }
  }

  @Command(name = "compendium")
  private static final class Commands {}

  @BeforeEach
  void isolate() {
    environment.put("COMPENDIUM_DATA", temp.resolve("data").toString());
  }

  private int run(String... arguments) {
    serve = new Serve();
    search = new Search();
    out.reset();
    err.reset();
    CommandLine commands =
        new CommandLine(new Commands())
            .addSubcommand("serve", serve)
            .addSubcommand("search", search)
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    Settings.addTo(commands, environment, new PrintStream(out, true, StandardCharsets.UTF_8));
    return commands.execute(arguments);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String file(String... lines) throws IOException {
    return Files.write(temp.resolve("mine.yaml"), List.of(lines)).toString();
  }

  @Test
  void aFlagIsStrongerThanTheEnvironmentThanTheFileThanTheDefault() throws Exception {
    assertThat(run("serve")).isZero();
    assertThat(serve.port).isEqualTo(8080);

    String file = file("serve:", "  port: 1");
    run("serve", "--config", file);
    assertThat(serve.port).isEqualTo(1);

    environment.put("COMPENDIUM_PORT", "2");
    run("serve", "--config", file);
    assertThat(serve.port).isEqualTo(2);

    run("serve", "--config", file, "--port", "3");
    assertThat(serve.port).isEqualTo(3);
  }

  @Test
  void theSectionOfACommandIsNearerThanTheTop() throws Exception {
    run("serve", "--config=" + file("port: 1", "serve:", "  port: 2", "index:", "  port: 3"));

    assertThat(serve.port).isEqualTo(2);
  }

  @Test
  void readsListsSwitchesAndMixins() throws Exception {
    run(
        "serve",
        "--config",
        file("ocr: false", "allow-origin:", "  - https://a.example", "  - https://b.example"));

    assertThat(serve.ocr).isFalse();
    assertThat(serve.more.origins).containsExactly("https://a.example", "https://b.example");

    environment.put("COMPENDIUM_ALLOW_ORIGIN", "https://c.example,https://d.example");
    environment.put("COMPENDIUM_OCR", "true");
    run("serve");
    assertThat(serve.ocr).isTrue();
    assertThat(serve.more.origins).containsExactly("https://c.example", "https://d.example");
  }

  @Test
  void aDollarStaysADollar() throws Exception {
    run("serve", "--config", file("vector-cache: /a/${HOME}/$$b"));

    assertThat(serve.vectorCache).isEqualTo(Path.of("/a/${HOME}/$$b"));
  }

  @Test
  void readsTheFileInTheDataFolderAndTheOneThatTheEnvironmentNames() throws Exception {
    Path data = Files.createDirectories(temp.resolve("data"));
    Files.writeString(data.resolve("compendium.yaml"), "port: 5\n");
    run("serve");
    assertThat(serve.port).isEqualTo(5);

    environment.put("COMPENDIUM_CONFIG", file("port: 6", "data: elsewhere"));
    run("serve");
    assertThat(serve.port).isEqualTo(6);

    environment.remove("COMPENDIUM_DATA");
    run("search");
    assertThat(search.data).isEqualTo(Path.of("elsewhere"));
  }

  @Test
  void aFileInTheDataFolderCannotLeadToAnother() throws Exception {
    Path data = Files.createDirectories(temp.resolve("data"));
    Path file = Files.writeString(data.resolve("compendium.yaml"), "\ndata: elsewhere\n");

    assertThat(run("serve", "--data", data.toString())).isEqualTo(2);
    assertThat(said())
        .isEqualTo(
            file
                + ", line 2: a file in the data folder cannot name another data folder, got"
                + " \"elsewhere\"; put the file elsewhere and name it with --config or"
                + " COMPENDIUM_CONFIG\n");
  }

  @Test
  void anUnknownKeyIsRefusedWithItsLineAndTheNearestKnown() throws Exception {
    String file = file("serve:", "  prt: 1", "  forget: x", "index:", "  threads: 2");

    assertThat(run("serve", "--config", file)).isEqualTo(2);
    assertThat(serve.ran).isFalse();
    assertThat(said())
        .contains(file + ", line 2: unknown key \"prt\", did you mean \"port\"?")
        .contains(file + ", line 3: unknown key \"forget\"")
        .doesNotContain("threads");
  }

  @Test
  void whatOnlyOneCommandKnowsMayNotStandAtTheTop() throws Exception {
    String file = file("threads: 2");

    assertThat(run("serve", "--config", file)).isEqualTo(2);
    assertThat(said())
        .contains(file + ", line 1: unknown key \"threads\"")
        .contains("what only one knows stands in its section, \"index:\" or \"serve:\"");
    environment.put("COMPENDIUM_CONFIG", file);
    assertThat(run("search")).isZero();
  }

  @Test
  void whatIsNoFileOfSettingsIsTold() throws Exception {
    assertThat(run("serve", "--config", "missing.yaml")).isEqualTo(2);
    assertThat(said()).isEqualTo("missing.yaml: this file of settings cannot be read\n");

    String file = file("port: [1");
    assertThat(run("serve", "--config", file)).isEqualTo(2);
    assertThat(said()).contains(file + ", line ").contains("not valid YAML");

    assertThat(run("serve", "--config", file("port: [1, 2]"))).isEqualTo(2);
    assertThat(said()).contains("line 1: \"port\" must be one value");

    assertThat(run("serve", "--help", "--config", "missing.yaml")).isZero();
    assertThat(printed()).contains("--port");
  }

  @Test
  void aWrongValueIsToldWithItsPlace() throws Exception {
    String file = file("", "port: many");
    assertThat(run("serve", "--config", file)).isEqualTo(2);
    assertThat(said())
        .isEqualTo(
            "file " + file + ", line 2: Invalid value for option '--port': 'many' is not an int\n");

    environment.put("COMPENDIUM_PORT", "few");
    assertThat(run("serve")).isEqualTo(2);
    assertThat(said())
        .isEqualTo(
            "environment COMPENDIUM_PORT: Invalid value for option '--port': 'few' is not an"
                + " int\n");

    assertThat(run("serve", "--port", "none")).isEqualTo(2);
    assertThat(said()).startsWith("Invalid value for option '--port'").contains("Usage:");
  }

  @Test
  void printsEverySettingWithItsOrigin() throws Exception {
    String file = file("serve:", "  port: 81", "  allow-origin: [https://a.example, 'b: c']");
    environment.put("COMPENDIUM_LOG_LEVEL", "warn");

    assertThat(run("serve", "--config", file, "--no-ocr", "--print-config")).isZero();

    assertThat(serve.ran).isFalse();
    assertThat(printed())
        .isEqualTo(
            String.join(
                "\n",
                "serve:",
                "  # environment COMPENDIUM_DATA",
                "  data: " + temp.resolve("data"),
                "  # file " + file + ", line 2",
                "  port: 81",
                "  # flag",
                "  ocr: false",
                "  # default",
                "  # vector-cache: not set",
                "  # file " + file + ", line 3",
                "  allow-origin:",
                "  - https://a.example",
                "  - 'b: c'",
                "  # default",
                "  log-format: text",
                "  # environment COMPENDIUM_LOG_LEVEL",
                "  log-level: warn",
                ""));
  }

  @Test
  void whatWasPrintedIsAFileOfTheSameValues() throws Exception {
    run("serve", "--port=7", "--ocr", "--vector-cache=c d", "--allow-origin=x,y", "--print-config");
    String first = printed();
    Path saved = Files.writeString(temp.resolve("saved.yaml"), first);
    environment.clear();

    run("serve", "--config", saved.toString(), "--print-config");

    assertThat(withoutOrigins(printed())).isEqualTo(withoutOrigins(first));
    run("serve", "--config", saved.toString());
    assertThat(serve.port).isEqualTo(7);
    assertThat(serve.more.origins).containsExactly("x", "y");
    assertThat(serve.data).isEqualTo(temp.resolve("data"));
  }

  private static List<String> withoutOrigins(String text) {
    return text.lines().filter(line -> !line.startsWith("  #")).toList();
  }
}
