package org.compendiumsearch.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.error.FileFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {
  private final Faults faults = new Faults("a.yaml");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "NO",
        "2021",
        "a: b",
        "# no comment",
        "- no list",
        "'quoted' \"twice\"",
        "{",
        "*x",
        "two\nlines",
        "\u0628\u0644\u0627\u063A",
        "\uD83D\uDCD8",
        "a\u0007b",
        "100%",
        "@at",
        "null"
      })
  void textsComeBackAsTheyWere(String text) {
    assertThat(back(Map.of("key", text))).isEqualTo(Map.of("key", text));
  }

  @Test
  void aLongTextComesBackInOnePiece() {
    String text = "Public-private partnerships: practices ".repeat(30).strip();

    assertThat(back(Map.of("key", text))).isEqualTo(Map.of("key", text));
  }

  @Test
  void listsAndMappingsComeBackInTheirOrder() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("z", List.of("b", "a"));
    values.put("a", Map.of("public", List.of("Police")));
    values.put("list", List.of(Map.of("url", "https://a.example/")));

    assertThat(back(values)).isEqualTo(values);
    assertThat(back(values).keySet()).containsExactly("z", "a", "list");
  }

  @Test
  void aListWithinItselfIsAFaultAndNoEnd() {
    YamlMap.read("a: &x [*x]\n", 1, faults).plain();

    assertThat(faults.found())
        .containsExactly(new FileFault("a.yaml", 1, "nested more than 8 levels deep"));
  }

  private Map<String, Object> back(Map<String, ?> values) {
    Map<String, Object> read = YamlMap.read(YamlText.of(values), 1, faults).plain();
    assertThat(faults.found()).isEmpty();
    return read;
  }
}
