package org.compendiumsearch.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.TextSpan;
import org.junit.jupiter.api.Test;

class AddressCountriesTest {
  private static final String NORWAY = "europe/northern-europe/norway";
  private static final String UNITED_KINGDOM = "europe/northern-europe/united-kingdom";
  private static final String UNITED_STATES = "americas/northern-america/united-states";

  private static Map<String, AddressCountries.Cited> in(String text, TextSpan... links) {
    DocumentSummary document =
        new DocumentSummary(
            new DocumentId("a"), "A", null, null, "en", "text/markdown", null, null);
    Entry entry =
        new Entry(
            EntryId.whole(document.id()),
            document,
            0,
            "A",
            List.of("A"),
            "en",
            text,
            List.of(),
            List.of(links),
            List.of());
    return new AddressCountries(new Regions()).in(entry);
  }

  @Test
  void readsCountriesFromTheEndsOfNames() {
    assertThat(in("https://www.gov.uk/a, http://stortinget.no/b and www.state.gov"))
        .containsOnlyKeys(UNITED_KINGDOM, NORWAY, UNITED_STATES);
  }

  @Test
  void countsAnAddressOnceInTextAndLinks() {
    Map<String, AddressCountries.Cited> cited =
        in(
            "see https://lovdata.no/law",
            new TextSpan(0, 3, TextSpan.Kind.LINK, "https://lovdata.no/law"),
            new TextSpan(0, 3, TextSpan.Kind.LINK, "http://regjeringen.no/plan"));

    assertThat(cited)
        .containsOnly(
            Map.entry(
                NORWAY,
                new AddressCountries.Cited(
                    Set.of(".no"),
                    Set.of("lovdata.no/law", "regjeringen.no/plan"),
                    Set.of("lovdata.no", "regjeringen.no"))));
  }

  @Test
  void passesOverEndsThatTellNothingOfACountry() {
    assertThat(in("https://a.org https://b.io https://c.tv https://youtu.be/d https://e.eu"))
        .isEmpty();
  }
}
