package org.compendiumsearch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which settings are refused, and what is said of them. */
class RefusedSettingsTest {
  @TempDir private Path temp;
  private SomeProgram program;

  @BeforeEach
  void begin() {
    program = new SomeProgram(temp);
  }

  @Test
  void aFileInTheDataFolderCannotLeadToAnother() throws Exception {
    Path data = Files.createDirectories(temp.resolve("data"));
    Path file = Files.writeString(data.resolve("compendium.yaml"), "\ndata: elsewhere\n");

    assertThat(program.run("serve", "--data", data.toString())).isEqualTo(2);
    assertThat(program.said())
        .isEqualTo(
            file
                + ", line 2: a file in the data folder cannot name another data folder, got"
                + " \"elsewhere\"; put the file elsewhere and name it with --config or"
                + " COMPENDIUM_CONFIG\n");
  }

  @Test
  void anUnknownKeyIsRefusedWithItsLineAndTheNearestKnown() throws Exception {
    String file = program.file("serve:", "  prt: 1", "  forget: x", "index:", "  threads: 2");

    assertThat(program.run("serve", "--config", file)).isEqualTo(2);
    assertThat(program.serve().ran).isFalse();
    assertThat(program.said())
        .contains(file + ", line 2: unknown key \"prt\", did you mean \"port\"?")
        .contains(file + ", line 3: unknown key \"forget\"")
        .doesNotContain("threads");
  }

  @Test
  void whatOnlyOneCommandKnowsMayNotStandAtTheTop() throws Exception {
    String file = program.file("threads: 2");

    assertThat(program.run("serve", "--config", file)).isEqualTo(2);
    assertThat(program.said())
        .contains(file + ", line 1: unknown key \"threads\"")
        .contains("what only one knows stands in its section, \"index:\" or \"serve:\"");
    program.environment.put("COMPENDIUM_CONFIG", file);
    assertThat(program.run("search")).isZero();
  }

  @Test
  void whatIsNoFileOfSettingsIsTold() throws Exception {
    assertThat(program.run("serve", "--config", "missing.yaml")).isEqualTo(2);
    assertThat(program.said()).isEqualTo("missing.yaml: this file of settings cannot be read\n");

    String file = program.file("port: [1");
    assertThat(program.run("serve", "--config", file)).isEqualTo(2);
    assertThat(program.said()).contains(file + ", line ").contains("not valid YAML");

    assertThat(program.run("serve", "--config", program.file("port: [1, 2]"))).isEqualTo(2);
    assertThat(program.said()).contains("line 1: \"port\" must be one value");

    assertThat(program.run("serve", "--help", "--config", "missing.yaml")).isZero();
    assertThat(program.printed()).contains("--port");
  }

  @Test
  void aWrongValueIsToldWithItsPlace() throws Exception {
    String file = program.file("", "port: many");
    assertThat(program.run("serve", "--config", file)).isEqualTo(2);
    assertThat(program.said())
        .isEqualTo(
            "file " + file + ", line 2: Invalid value for option '--port': 'many' is not an int\n");

    program.environment.put("COMPENDIUM_PORT", "few");
    assertThat(program.run("serve")).isEqualTo(2);
    assertThat(program.said())
        .isEqualTo(
            "environment COMPENDIUM_PORT: Invalid value for option '--port': 'few' is not an"
                + " int\n");

    assertThat(program.run("serve", "--port", "none")).isEqualTo(2);
    assertThat(program.said()).startsWith("Invalid value for option '--port'").contains("Usage:");
  }
}
