package org.compendiumsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.model.Partner;
import org.compendiumsearch.core.model.Reference;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.indexer.testing.TinyTaxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredReaderTest {
  private final DeclaredReader reader = new DeclaredReader(TinyTaxonomy.facets());
  private final Faults faults = new Faults("a.md");

  /** Reads what is to be without fault. */
  private Declared read(String yaml) {
    Declared declared = reader.read(yaml, 1, faults);
    assertThat(faults.found()).isEmpty();
    return declared;
  }

  @Test
  void readsEveryKey() {
    Declared declared =
        read(
            """
            id: the-code
            title: "The Code"
            summary: >-
              A code of conduct
              for hotels.
            publisher: ECPAT
            started: 1996
            ended: 2004
            language: en
            url: https://thecode.org/
            entries: one
            kind: practice
            scope: global
            sectors: [hospitality-tourism, agriculture/cocoa]
            countries: [SE, TH]
            regions: [europe]
            partners:
              civilSociety: [ECPAT Sweden]
              public: [Police]
            references:
              - url: https://example.org/a
                title: On the Code
                publisher: Example
                date: 2001-05-17
            """);

    Declared expected =
        new Declared(
            Map.of(
                DeclaredKey.ID, "the-code",
                DeclaredKey.TITLE, "The Code",
                DeclaredKey.SUMMARY, "A code of conduct for hotels.",
                DeclaredKey.PUBLISHER, "ECPAT",
                DeclaredKey.YEAR, "1996",
                DeclaredKey.ENDED, "2004",
                DeclaredKey.LANGUAGE, "en",
                DeclaredKey.URL, "https://thecode.org/",
                DeclaredKey.ENTRIES, "one"),
            Map.of(
                "sector", List.of("hospitality-tourism", "agriculture/cocoa"),
                "region", List.of("europe"),
                "kind", List.of("practice"),
                "scope", List.of("global")),
            List.of("SE", "TH"),
            List.of(
                new Partner(Partner.Kind.PUBLIC, "Police"),
                new Partner(Partner.Kind.CIVIL_SOCIETY, "ECPAT Sweden")),
            List.of(
                new Reference("https://example.org/a", "On the Code", "Example", "2001-05-17")));
    assertThat(declared).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# a comment\n", "title:\n", "title: ''\n", "title: ~\n"})
  void readsNothingWhereNothingIsDeclared(String yaml) {
    assertThat(read(yaml)).isEqualTo(Declared.NOTHING);
  }

  @Test
  void readsFromWhereAndWhenAFileWasFetched() {
    Declared declared = read("origin: https://a.example/x.pdf\nfetched: 2026-11-24\n");

    assertThat(declared.text(DeclaredKey.ORIGIN)).contains("https://a.example/x.pdf");
    assertThat(declared.text(DeclaredKey.FETCHED)).contains("2026-11-24");
  }

  @Test
  void readsTheYearUnderEitherName() {
    assertThat(read("year: 2021").number(DeclaredKey.YEAR)).contains(2021);
    assertThat(read("started: 2020").number(DeclaredKey.YEAR)).contains(2020);
    assertThat(read("started: 2020\nyear: 2021").number(DeclaredKey.YEAR)).contains(2020);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO", "no", "'NO'", "\"no\"", "NOR"})
  void readsNorwayAsACountryAndNotAsATruthValue(String code) {
    List<String> countries = read("countries: [" + code + "]").countries();

    assertThat(countries).containsExactly("NO");
  }

  @Test
  void readsCountriesInEitherCaseUnderATurkishLocale() {
    assertThat(read("countries: [in, it, Id]").countries()).containsExactly("IN", "IT", "ID");
  }

  @Test
  void readsASingleValueAsAListOfOne() {
    Declared declared = read("sectors: agriculture\ncountries: KE\npartners: {public: Police}");

    assertThat(declared.facets()).isEqualTo(Map.of("sector", List.of("agriculture")));
    assertThat(declared.countries()).containsExactly("KE");
    assertThat(declared.partners()).containsExactly(new Partner(Partner.Kind.PUBLIC, "Police"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sectors: []", "sectors:", "sectors: ~"})
  void tellsAFacetWithoutValuesFromOneThatIsAbsent(String yaml) {
    assertThat(read(yaml).facets()).isEqualTo(Map.of("sector", List.of()));
  }

  @Test
  void readsRegionsUnderTheNamesOfTheUnitedNationsToo() {
    Declared declared = read("regions: [asia/south-eastern-asia, africa/eastern-africa/kenya]");

    assertThat(declared.facets().get("region"))
        .containsExactly("asia/southeast-asia", "africa/eastern-africa/kenya");
  }

  @Test
  void sortsPartnersByKindAndKeepsTheirOrderWithin() {
    Declared declared =
        read(
            """
            partners:
              international: [UNODC]
              civilSociety: [Z, A]
              private: [Accor]
              public: [Police]
            """);

    assertThat(declared.partners())
        .containsExactly(
            new Partner(Partner.Kind.PUBLIC, "Police"),
            new Partner(Partner.Kind.PRIVATE, "Accor"),
            new Partner(Partner.Kind.CIVIL_SOCIETY, "Z"),
            new Partner(Partner.Kind.CIVIL_SOCIETY, "A"),
            new Partner(Partner.Kind.INTERNATIONAL, "UNODC"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001", "2001-05", "2001-05-17"})
  void readsDatesOfReferencesToTheDayMonthOrYear(String date) {
    Declared declared = read("references: [{url: 'https://a.org', title: A, date: " + date + "}]");

    assertThat(declared.references())
        .containsExactly(new Reference("https://a.org", "A", null, date));
  }
}
