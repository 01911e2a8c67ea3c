package org.compendiumsearch.core.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.compendiumsearch.core.taxonomy.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {
  private static final Regions REGIONS = new Regions();

  /** A path that changes breaks links and declared metadata: it needs an alias. */
  @Test
  void keepsEveryPath() throws IOException {
    List<String> paths =
        REGIONS.paths().stream().map(path -> REGIONS.code(path) + " " + path).toList();

    assertThat(paths).isEqualTo(golden());
  }

  private static List<String> golden() throws IOException {
    try (InputStream in = RegionsTest.class.getResourceAsStream("paths.txt")) {
      byte[] text = Objects.requireNonNull(in, "paths.txt").readAllBytes();
      return new String(text, StandardCharsets.UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "KE, africa/eastern-africa/kenya",
    "ke, africa/eastern-africa/kenya",
    "KEN, africa/eastern-africa/kenya",
    "TW, asia/eastern-asia/taiwan",
    "HK, asia/eastern-asia/hong-kong-sar-china",
    "XK, europe/southern-europe/kosovo",
    "XKK, europe/southern-europe/kosovo",
    "IN, asia/southern-asia/india",
    "USA, americas/northern-america/united-states",
    "GBR, europe/northern-europe/united-kingdom"
  })
  void findsACountryByItsCode(String code, String path) {
    assertThat(REGIONS.ofCountry(code)).contains(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "K", "ZZ", "ZZZ", "150", "Kenya", "EU"})
  void findsNoOtherCountry(String code) {
    assertThat(REGIONS.ofCountry(code)).isEmpty();
  }

  @Test
  void knowsEachCountryByOnePath() {
    assertThat(REGIONS.countries()).hasSizeGreaterThan(240).contains("KE", "TW", "HK", "XK");
    assertThat(REGIONS.countries().stream().map(REGIONS::ofCountry).distinct())
        .hasSameSizeAs(REGIONS.countries());
  }

  @ParameterizedTest
  @CsvSource({
    "asia/south-eastern-asia, asia/southeast-asia",
    "asia/south-eastern-asia/thailand, asia/southeast-asia/thailand",
    "oceania/micronesia, oceania/micronesian-region",
    "oceania/micronesia/guam, oceania/micronesian-region/guam",
    "oceania/australia-and-new-zealand, oceania/australasia",
    "oceania/australia-and-new-zealand/australia, oceania/australasia/australia"
  })
  void understandsTheNamesOfM49(String m49, String path) {
    assertThat(REGIONS.canonical(m49)).contains(path);
  }

  @Test
  void takesEveryPathAsItIs() {
    assertThat(REGIONS.paths()).allSatisfy(p -> assertThat(REGIONS.canonical(p)).contains(p));
  }

  @Test
  void knowsTheWholeWorld() {
    assertThat(REGIONS.canonical("global")).contains("global");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kenya",
        "Africa",
        "africa/kenya",
        "asia/south-eastern-asia/atlantis",
        "asia/"
      })
  void knowsNoOtherPath(String path) {
    assertThat(REGIONS.canonical(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Eastern Africa, Kenya",
    "fr, Afrique orientale, Kenya",
    "es, África oriental, Kenia",
    "ar, شرق أفريقيا, كينيا",
    "ru, Восточная Африка, Кения",
    "zh, 东非, 肯尼亚"
  })
  void namesRegionsInSixLanguages(String language, String part, String country) {
    assertThat(REGIONS.label("africa/eastern-africa", language)).isEqualTo(part);
    assertThat(REGIONS.label("africa/eastern-africa/kenya", language)).isEqualTo(country);
  }

  @Test
  void hasANameForEveryRegionInEachLanguage() {
    for (String language : Labels.LANGUAGES) {
      assertThat(REGIONS.paths())
          .as(language)
          .allSatisfy(
              path ->
                  assertThat(REGIONS.label(path, language))
                      .isNotBlank()
                      .isNotEqualTo(REGIONS.code(path)));
    }
  }

  @Test
  void refusesToNameWhatIsNoRegion() {
    assertThatThrownBy(() -> REGIONS.label("atlantis", "en"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no region \"atlantis\"");
  }

  @ParameterizedTest
  @CsvSource({
    "kenia, africa/eastern-africa/kenya",
    "africa/kenya, africa/eastern-africa/kenya",
    "Kenya, africa/eastern-africa/kenya",
    "KE, africa/eastern-africa/kenya",
    "vietnam, asia/southeast-asia/vietnam"
  })
  void findsTheNearestFirst(String wrong, String path) {
    assertThat(REGIONS.nearest(wrong, 5)).first().isEqualTo(path);
  }
}
