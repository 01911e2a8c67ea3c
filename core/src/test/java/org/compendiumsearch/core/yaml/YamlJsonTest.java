package org.compendiumsearch.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.compendiumsearch.core.error.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlJsonTest {
  private final Faults faults = new Faults("a.yaml");

  private YamlMap again(String yaml) {
    return YamlMap.readJson(YamlJson.of(yaml), faults);
  }

  @Test
  void writesTextsListsMappingsAndNothings() {
    String yaml =
        """
        a: NO      # a text, no truth value
        b: [1, {c: "d \\"e\\""}, ~]
        f:
        """;

    assertThat(YamlJson.of(yaml))
        .isEqualTo("{\"a\":\"NO\",\"b\":[\"1\",{\"c\":\"d \\\"e\\\"\"},null],\"f\":null}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a:",
        "b: 1\na: 2\nc: 3",
        "a: [x, [y, z], {k: v}]",
        "a: |\n  two\n  lines\nb: '  '",
        "a: &same {b: c}\nd: *same",
        "facets: [{id: x, label: {en: X, ar: القطاع}}]"
      })
  void isReadAsTheYamlIs(String yaml) {
    YamlMap read = YamlMap.read(yaml, 1, faults);

    assertThat(again(yaml).plain()).isEqualTo(read.plain());
    assertThat(again(yaml).keys()).containsExactlyElementsOf(read.keys());
    assertThat(again(yaml).isEmpty("a")).isEqualTo(read.isEmpty("a"));
    assertThat(faults.found()).isEmpty();
  }

  @Test
  void notesWhatIsNotAsExpected() {
    again("a: [b]").string("a");

    assertThat(faults.found())
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).isEqualTo("\"a\" must be a text"));
  }

  @Test
  void refusesWhatIsNoYaml() {
    assertThatThrownBy(() -> YamlJson.of("a: [")).isInstanceOf(InvalidFileException.class);
  }

  @Test
  void refusesWhatItDidNotWrite() {
    assertThatThrownBy(() -> YamlMap.readJson("{\"a\": 1}", faults))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the index holds JSON that cannot be read");
  }
}
