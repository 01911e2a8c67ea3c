package org.compendiumsearch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a setting comes from, and how it is printed. */
class SettingsTest {
  @TempDir private Path temp;
  private SomeProgram program;

  @BeforeEach
  void begin() {
    program = new SomeProgram(temp);
  }

  @Test
  void aFlagIsStrongerThanTheEnvironmentThanTheFileThanTheDefault() throws Exception {
    assertThat(program.run("serve")).isZero();
    assertThat(program.serve().port).isEqualTo(8080);

    String file = program.file("serve:", "  port: 1");
    program.run("serve", "--config", file);
    assertThat(program.serve().port).isEqualTo(1);

    program.environment.put("COMPENDIUM_PORT", "2");
    program.run("serve", "--config", file);
    assertThat(program.serve().port).isEqualTo(2);

    program.run("serve", "--config", file, "--port", "3");
    assertThat(program.serve().port).isEqualTo(3);
  }

  @Test
  void theSectionOfACommandIsNearerThanTheTop() throws Exception {
    program.run(
        "serve",
        "--config=" + program.file("port: 1", "serve:", "  port: 2", "index:", "  port: 3"));

    assertThat(program.serve().port).isEqualTo(2);
  }

  @Test
  void readsListsSwitchesAndMixins() throws Exception {
    program.run(
        "serve",
        "--config",
        program.file(
            "ocr: false", "allow-origin:", "  - https://a.example", "  - https://b.example"));

    assertThat(program.serve().ocr).isFalse();
    assertThat(program.serve().more.origins)
        .containsExactly("https://a.example", "https://b.example");

    program.environment.put("COMPENDIUM_ALLOW_ORIGIN", "https://c.example,https://d.example");
    program.environment.put("COMPENDIUM_OCR", "true");
    program.run("serve");
    assertThat(program.serve().ocr).isTrue();
    assertThat(program.serve().more.origins)
        .containsExactly("https://c.example", "https://d.example");
  }

  @Test
  void aDollarStaysADollar() throws Exception {
    program.run("serve", "--config", program.file("vector-cache: /a/${HOME}/$$b"));

    assertThat(program.serve().vectorCache).isEqualTo(Path.of("/a/${HOME}/$$b"));
  }

  @Test
  void readsTheFileInTheDataFolderAndTheOneThatTheEnvironmentNames() throws Exception {
    Path data = Files.createDirectories(temp.resolve("data"));
    Files.writeString(data.resolve("compendium.yaml"), "port: 5\n");
    program.run("serve");
    assertThat(program.serve().port).isEqualTo(5);

    program.environment.put("COMPENDIUM_CONFIG", program.file("port: 6", "data: elsewhere"));
    program.run("serve");
    assertThat(program.serve().port).isEqualTo(6);

    program.environment.remove("COMPENDIUM_DATA");
    program.run("search");
    assertThat(program.search().data).isEqualTo(Path.of("elsewhere"));
  }

  @Test
  void printsEverySettingWithItsOrigin() throws Exception {
    String file =
        program.file("serve:", "  port: 81", "  allow-origin: [https://a.example, 'b: c']");
    program.environment.put("COMPENDIUM_LOG_LEVEL", "warn");

    assertThat(program.run("serve", "--config", file, "--no-ocr", "--print-config")).isZero();

    assertThat(program.serve().ran).isFalse();
    assertThat(program.printed())
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
    program.run(
        "serve", "--port=7", "--ocr", "--vector-cache=c d", "--allow-origin=x,y", "--print-config");
    String first = program.printed();
    Path saved = Files.writeString(temp.resolve("saved.yaml"), first);
    program.environment.clear();

    program.run("serve", "--config", saved.toString(), "--print-config");

    assertThat(withoutOrigins(program.printed())).isEqualTo(withoutOrigins(first));
    program.run("serve", "--config", saved.toString());
    assertThat(program.serve().port).isEqualTo(7);
    assertThat(program.serve().more.origins).containsExactly("x", "y");
    assertThat(program.serve().data).isEqualTo(temp.resolve("data"));
  }

  private static List<String> withoutOrigins(String text) {
    return text.lines().filter(line -> !line.startsWith("  #")).toList();
  }
}
