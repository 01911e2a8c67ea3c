package org.compendiumsearch.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compendiumsearch.core.taxonomy.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language has every text, and each text takes the same arguments. */
class TextsTest {
  private record File(String bundle, String language) {
    Properties read() {
      String name = bundle + (language.equals("en") ? "" : "_" + language) + ".properties";
      Properties properties = new Properties();
      try (Reader in =
          new InputStreamReader(
              Objects.requireNonNull(Texts.class.getResourceAsStream(name), name),
              StandardCharsets.UTF_8)) {
        properties.load(in);
      } catch (IOException e) {
        throw new AssertionError(name, e);
      }
      return properties;
    }
  }

  static Stream<File> files() {
    return Texts.BUNDLES.stream()
        .flatMap(bundle -> Labels.LANGUAGES.stream().map(language -> new File(bundle, language)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void hasEveryTextAndNoOther(File file) {
    assertThat(file.read().stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            new File(file.bundle(), "en").read().stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("files")
  void takesTheSameArguments(File file) {
    Properties english = new File(file.bundle(), "en").read();
    Properties texts = file.read();

    for (String key : texts.stringPropertyNames()) {
      assertThat(arguments(texts.getProperty(key)))
          .as("%s in %s", key, file)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void hasEveryPluralOfItsLanguage(File file) {
    Set<String> needed = PluralRules.forLocale(new ULocale(file.language())).getKeywords();
    Properties texts = file.read();

    for (String key : texts.stringPropertyNames()) {
      for (Set<String> plural : plurals(texts.getProperty(key))) {
        assertThat(plural).as("%s in %s", key, file).containsAll(needed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReallyTranslated(File file) {
    Properties english = new File(file.bundle(), "en").read();
    Properties texts = file.read();

    if (!file.language().equals("en")) {
      Set<String> same =
          texts.stringPropertyNames().stream()
              .filter(key -> texts.getProperty(key).equals(english.getProperty(key)))
              .filter(key -> texts.getProperty(key).matches(".*[a-z]{4}.*"))
              .filter(key -> !Set.of("site", "number", "pages.page", "page.one").contains(key))
              .collect(Collectors.toSet());
      assertThat(same).as("left in English in %s", file).isEmpty();
    }
  }

  @Test
  void pluralsFollowTheLanguage() {
    assertThat(Texts.in("en").get("results.count", 1)).isEqualTo("1 result");
    assertThat(Texts.in("ru").get("results.count", 3)).isEqualTo("3 результата");
    assertThat(Texts.in("ru").get("results.count", 11)).isEqualTo("11 результатов");
    assertThat(Texts.in("ar").get("results.count", 2)).isEqualTo("نتيجتان");
    assertThat(Texts.in("fr").number(12_345)).isEqualTo("12\u202f345");
  }

  @Test
  void languagesAreNamedInThemselves() {
    assertThat(Labels.LANGUAGES.stream().map(Texts::nameOf))
        .containsExactly("English", "Français", "Español", "العربية", "Русский", "中文");
  }

  private static Set<String> arguments(String text) {
    MessagePattern pattern = new MessagePattern(text);
    Set<String> arguments = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START) {
        String number = pattern.getSubstring(pattern.getPart(i + 1));
        arguments.add(number + " " + part.getArgType());
      }
    }
    return arguments;
  }

  private static List<Set<String>> plurals(String text) {
    MessagePattern pattern = new MessagePattern(text);
    List<Set<String>> plurals = new ArrayList<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START
          && part.getArgType() == MessagePattern.ArgType.PLURAL) {
        Set<String> keywords = new TreeSet<>();
        for (int j = i; j < pattern.getLimitPartIndex(i); j++) {
          if (pattern.getPart(j).getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
            keywords.add(pattern.getSubstring(pattern.getPart(j)));
          }
        }
        plurals.add(keywords);
      }
    }
    return plurals;
  }
}
