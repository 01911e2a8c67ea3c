package org.compendiumsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.model.Reference;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.indexer.testing.TinyTaxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with declared metadata, in the words in which it is told. */
class DeclaredFaultsTest {
  private final DeclaredReader reader = new DeclaredReader(TinyTaxonomy.facets());
  private final Faults faults = new Faults("a.md");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: The Code           | expected an id of lower-case letters, digits and hyphens, got \"The Code\"",
        "id: a--b               | expected an id of lower-case letters, digits and hyphens, got \"a--b\"",
        "year: last year        | expected a year such as 2021, got \"last year\"",
        "year: 0                | expected a year such as 2021, got \"0\"",
        "started: 20211         | expected a year such as 2021, got \"20211\"",
        "ended: 2021-05         | expected a year such as 2021, got \"2021-05\"",
        "ended: ٢٠٢١            | expected a year such as 2021, got \"٢٠٢١\"",
        "language: English      | expected a language code such as \"en\", got \"English\"",
        "language: EN           | expected a language code such as \"en\", got \"EN\"",
        "entries: level-7       | expected \"one\", \"sections\" or \"level-2\", got \"level-7\"",
        "entries: pages         | expected \"one\", \"sections\" or \"level-2\", got \"pages\"",
        "url: www.example.org   | expected an address that begins with http or https, got \"www.example.org\"",
        "url: javascript:void(0)| expected an address that begins with http or https, got \"javascript:void(0)\"",
        "origin: a.example      | expected an address that begins with http or https, got \"a.example\"",
        "fetched: yesterday     | expected a day such as 2021-07-30, got \"yesterday\"",
        "title: [a, b]          | \"title\" must be a text",
        "countries: [XX]        | unknown country \"XX\"; write ISO 3166-1 codes such as KE",
        "countries: [Kenya]     | unknown country \"Kenya\"; write ISO 3166-1 codes such as KE",
        "countries: [[KE]]      | \"countries\" must be a list of texts",
        "sectors: {a: b}        | \"sectors\" must be a list of texts",
        "sectors: [hotels]      | unknown sector \"hotels\"; the taxonomy lists the known ones",
        "sectors: [farming]     | unknown sector \"farming\", did you mean \"agriculture\"?",
        "sectors: [hospitality] | unknown sector \"hospitality\", did you mean \"hospitality-tourism\"?",
        "kind: practise         | unknown kind \"practise\", did you mean \"practice\"?",
        "regions: [kenya]       | unknown region \"kenya\", did you mean \"africa/eastern-africa/kenya\"?",
        "partners: Police       | \"partners\" must hold lines of the form \"key: value\"",
        "partners: {charity: A} | unknown key \"charity\"",
        "references: [A]        | \"references\" must be a list of mappings",
        "sector: [agriculture]  | unknown key \"sector\", did you mean \"sectors\"?",
        "titel: A               | unknown key \"titel\", did you mean \"title\"?",
        "xyz: A                 | unknown key \"xyz\"",
        "language : en : fr     | not valid YAML: mapping values are not allowed here"
      })
  void tellsWhatIsWrongAndReadsNothingOfIt(String yaml, String message) {
    Declared declared = readWithFaults("# a comment\n" + yaml, 2);

    assertThat(faults.found()).singleElement().hasToString("a.md, line 3: " + message);
    assertThat(declared.texts()).isEmpty();
    assertThat(declared.countries()).isEmpty();
    assertThat(declared.partners()).isEmpty();
    assertThat(declared.references()).isEmpty();
    assertThat(declared.facets().values()).allSatisfy(values -> assertThat(values).isEmpty());
  }

  private Declared readWithFaults(String yaml, int firstLine) {
    try {
      return reader.read(yaml, firstLine, faults);
    } catch (InvalidFileException invalid) {
      assertThat(invalid.faults()).isEqualTo(faults.found());
      return Declared.NOTHING;
    }
  }

  @Test
  void readsWhatIsRightBesideWhatIsWrong() {
    Declared declared =
        reader.read(
            """
            title: A
            sectors:
              - agriculture
              - hotels
            countries: [KE, XX, UG]
            year: soon
            """,
            1,
            faults);

    assertThat(declared.text(DeclaredKey.TITLE)).contains("A");
    assertThat(declared.facets()).isEqualTo(Map.of("sector", List.of("agriculture")));
    assertThat(declared.countries()).containsExactly("KE", "UG");
    assertThat(faults.found())
        .extracting(Object::toString)
        .containsExactly(
            "a.md, line 6: expected a year such as 2021, got \"soon\"",
            "a.md, line 4: unknown sector \"hotels\"; the taxonomy lists the known ones",
            "a.md, line 5: unknown country \"XX\"; write ISO 3166-1 codes such as KE");
  }

  @Test
  void leavesOutReferencesThatLackWhatTheyNeed() {
    Declared declared =
        reader.read(
            """
            references:
              - title: Without address
              - url: https://a.org/untitled
              - url: not an address
                title: B
              - url: https://a.org/
                title: Whole
                date: 17 May 2001
                author: C
            """,
            1,
            faults);

    assertThat(declared.references())
        .containsExactly(new Reference("https://a.org/", "Whole", null, null));
    assertThat(faults.found())
        .extracting(Object::toString)
        .containsExactly(
            "a.md, line 2: \"url\" is missing",
            "a.md, line 3: \"title\" is missing",
            "a.md, line 4: expected an address that begins with http or https, got \"not an"
                + " address\"",
            "a.md, line 9: unknown key \"author\"",
            "a.md, line 8: expected a date such as 2021-07-30, got \"17 May 2001\"");
  }

  @Test
  void refusesTextsLongerThanAnyName() {
    String endless = "word ".repeat(2001);

    Declared declared =
        reader.read(
            "title: A\npublisher: " + endless + "\npartners: {public: [" + endless + "]}",
            1,
            faults);

    assertThat(declared.texts()).isEqualTo(Map.of(DeclaredKey.TITLE, "A"));
    assertThat(declared.partners()).isEmpty();
    assertThat(faults.found())
        .extracting(Object::toString)
        .containsExactly(
            "a.md, line 2: expected at most 10,000 characters, got 10004",
            "a.md, line 3: expected at most 10,000 characters, got 10004");
  }

  @Test
  void namesTheKeyThatStandsTwice() {
    reader.read("title: A\nyear: 2021\ntitle: B", 1, faults);

    assertThat(faults.found())
        .singleElement()
        .hasToString("a.md, line 3: the key \"title\" stands here a second time");
  }

  @Test
  void givesUpOnWhatIsNoYamlAtAll() {
    assertThatThrownBy(() -> reader.read("title: \"A\nyear: 2021", 2, faults))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage("a.md, line 3: not valid YAML: found unexpected end of stream");
  }
}
