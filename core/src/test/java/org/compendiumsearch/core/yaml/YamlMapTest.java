package org.compendiumsearch.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.compendiumsearch.core.error.FileFault;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.yaml.YamlMap.Located;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlMapTest {
  private final Faults faults = new Faults("a.yaml");

  private YamlMap read(String text) {
    return YamlMap.read(text, 1, faults);
  }

  private static FileFault fault(int line, String message) {
    return new FileFault("a.yaml", line, message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# only a comment\n", "null", "~"})
  void readsNothingAsAnEmptyMapping(String text) {
    assertThat(read(text).keys()).isEmpty();
    assertThat(faults.found()).isEmpty();
  }

  @Test
  void keepsKeysInTheirOrder() {
    assertThat(read("b: 1\na: 2\nc: 3\n").keys()).containsExactly("b", "a", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO", "yes", "0x1F", "2020-01-01", "1_000", "1e3"})
  void readsTextAsItIsWritten(String written) {
    assertThat(read("a: " + written).string("a")).contains(written);
  }

  @Test
  void stripsText() {
    assertThat(read("a: '  x  '").string("a")).contains("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b: 1", "a:", "a: null", "a: ~", "a: ''", "a: '  '"})
  void readsBlankTextAsAbsent(String text) {
    assertThat(read(text).string("a")).isEmpty();
    assertThat(faults.found()).isEmpty();
  }

  @Test
  void tellsAbsentKeysFromEmptyOnes() {
    YamlMap map = read("a:\n");

    assertThat(map.has("a")).isTrue();
    assertThat(map.has("b")).isFalse();
  }

  @Test
  void noticesWhereTextIsNoText() {
    assertThat(read("x: 1\na: [b]\n").string("a")).isEmpty();
    assertThat(faults.found()).containsExactly(fault(2, "\"a\" must be a text"));
  }

  @Test
  void noticesWhatIsMissing() {
    assertThat(read("x: 1\n").requiredString("a")).isEmpty();
    assertThat(faults.found()).containsExactly(fault(1, "\"a\" is missing"));
  }

  @Test
  void readsWholeNumbers() {
    assertThat(read("a: 1996").integer("a")).isEqualTo(OptionalInt.of(1996));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1996-2001", "3.5", "many", "99999999999"})
  void noticesWhatIsNoWholeNumber(String written) {
    assertThat(read("x: 1\na: " + written).integer("a")).isEmpty();
    assertThat(faults.found())
        .containsExactly(fault(2, "\"a\" must be a whole number, got \"" + written + "\""));
  }

  @Test
  void readsAListWithTheLineOfEachText() {
    assertThat(read("a:\n  - x\n  - y\n").strings("a"))
        .containsExactly(new Located("x", 2), new Located("y", 3));
  }

  @Test
  void readsASingleTextAsAListOfOne() {
    assertThat(read("a: x").strings("a")).containsExactly(new Located("x", 1));
  }

  @Test
  void readsAnAbsentListAsEmpty() {
    assertThat(read("a:\n").strings("a")).isEmpty();
    assertThat(faults.found()).isEmpty();
  }

  @Test
  void noticesWhatIsNoTextInAList() {
    assertThat(read("a:\n  - x\n  - {b: c}\n  -\n").strings("a"))
        .containsExactly(new Located("x", 2));
    assertThat(faults.found())
        .containsExactly(
            fault(3, "\"a\" must be a list of texts"), fault(4, "\"a\" must be a list of texts"));
  }

  @Test
  void readsAMappingWithin() {
    assertThat(read("a:\n  b: c\n").map("a").orElseThrow().string("b")).contains("c");
  }

  @Test
  void noticesWhatIsNoMapping() {
    assertThat(read("a: x").map("a")).isEmpty();
    assertThat(faults.found())
        .containsExactly(fault(1, "\"a\" must hold lines of the form \"key: value\""));
  }

  @Test
  void readsAListOfMappings() {
    List<YamlMap> maps = read("a:\n  - b: 1\n  - b: 2\n").maps("a");

    assertThat(maps).extracting(map -> map.requiredString("b")).containsExactly("1", "2");
    assertThat(maps).extracting(YamlMap::line).containsExactly(2, 3);
  }

  @Test
  void readsASingleMappingAsAListOfOne() {
    assertThat(read("a: {b: 1}").maps("a")).hasSize(1);
  }

  @Test
  void noticesWhatIsNoMappingInAList() {
    assertThat(read("a:\n  - b: 1\n  - x\n").maps("a")).hasSize(1);
    assertThat(faults.found()).containsExactly(fault(3, "\"a\" must be a list of mappings"));
  }

  @Test
  void noticesAKeyThatStandsThereTwice() {
    read("a: 1\nb: 2\na: 3\n");

    assertThat(faults.found()).containsExactly(fault(3, "the key \"a\" stands here a second time"));
  }

  @Test
  void noticesAKeyThatIsNoText() {
    read("a: 1\n[b, c]: 2\n");

    assertThat(faults.found()).containsExactly(fault(2, "a key must be plain text"));
  }

  @Test
  void namesTheNearestOfAnUnknownKey() {
    read("title: A\npublsher: B\n").refuseKeysBut(List.of("title", "publisher"));

    assertThat(faults.found())
        .containsExactly(fault(2, "unknown key \"publsher\", did you mean \"publisher\"?"));
  }

  @Test
  void namesNothingWhereNoKeyIsNear() {
    read("zzz: B\n").refuseKeysBut(List.of("title"));

    assertThat(faults.found()).containsExactly(fault(1, "unknown key \"zzz\""));
  }

  @Test
  void saysInWhichLineAnUnknownKeyStands() {
    read("title: A\nzzz:\n  - b\n").refuseKeysBut(List.of("title"));

    assertThat(faults.found()).containsExactly(fault(2, "unknown key \"zzz\""));
  }

  @Test
  void countsLinesFromWhereTheTextBegins() {
    YamlMap map = YamlMap.read("a: 1\nb: 2\n", 10, faults);

    assertThat(map.line("b")).isEqualTo(11);
  }

  @Test
  void countsLinesWithinAMappingFromWhereTheTextBegins() {
    YamlMap map = YamlMap.read("a:\n  b: x\n", 10, faults);

    assertThat(map.map("a").orElseThrow().line("b")).isEqualTo(11);
  }

  @Test
  void takesTheLineOfTheMappingForAnAbsentKey() {
    assertThat(read("\n\na: 1\n").line("b")).isEqualTo(3);
  }

  @Test
  void refusesWhatIsNoMappingAtAll() {
    assertThat(read("- a\n- b\n").keys()).isEmpty();
    assertThat(faults.found())
        .containsExactly(fault(1, "expected lines of the form \"key: value\""));
  }

  @Test
  void saysInWhichLineYamlIsBroken() {
    assertThatThrownBy(() -> YamlMap.read("a: 1\nb: [1, 2\nc: 3\n", 5, faults))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage("a.yaml, line 7: not valid YAML: expected ',' or ']', but got :");
  }

  @Test
  void refusesControlCharacters() {
    assertThatThrownBy(() -> read("a: \u0001"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageStartingWith(
            "a.yaml, line 1: not valid YAML: special characters are not allowed");
  }

  @Test
  void refusesTextThatIsNestedWithoutEnd() {
    assertThatThrownBy(() -> read("a: " + "[".repeat(1_000)))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("not valid YAML: Nesting Depth exceeded max 50");
  }

  @Test
  void refusesMoreAliasesThanAnyoneWrites() {
    assertThatThrownBy(() -> read("a: &a [x]\nb: [" + "*a, ".repeat(21) + "]\n"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("Number of aliases for non-scalar nodes exceeds");
  }

  @Test
  void keepsEarlierFaultsWhereYamlIsBroken() {
    faults.add(0, "not readable");

    assertThatThrownBy(() -> read("a: ["))
        .hasMessageStartingWith("a.yaml: not readable; a.yaml, line 1: not valid YAML: ");
  }
}
