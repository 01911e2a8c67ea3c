package org.compendiumsearch.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.compendiumsearch.core.text.Nearest.Candidate;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<Candidate> SECTORS =
      List.of(
          new Candidate("hospitality-tourism", List.of("hospitality-tourism", "Hotels, lodging")),
          new Candidate("financial-services", List.of("financial-services", "Banque")),
          new Candidate("transport-aviation", List.of("transport-aviation", "Airlines")),
          new Candidate("transport-road", List.of("transport-road", "Trucks")));

  @Test
  void findsAMisspelling() {
    assertThat(Nearest.to("finacial-service", SECTORS, 3)).containsExactly("financial-services");
  }

  @Test
  void findsByTheBeginning() {
    assertThat(Nearest.to("hosp", SECTORS, 3)).containsExactly("hospitality-tourism");
  }

  @Test
  void findsByAWordInCommon() {
    assertThat(Nearest.to("air-aviation", SECTORS, 3)).containsExactly("transport-aviation");
  }

  @Test
  void findsByAnotherSpelling() {
    assertThat(Nearest.to("hotels", SECTORS, 3)).containsExactly("hospitality-tourism");
  }

  @Test
  void takesNoNoticeOfCaseAndOfWhatJoinsWords() {
    assertThat(Nearest.to("TRANSPORT_AVIATION", SECTORS, 1)).containsExactly("transport-aviation");
  }

  @Test
  void ordersEqualOnesById() {
    assertThat(Nearest.to("transport", SECTORS, 3))
        .containsExactly("transport-aviation", "transport-road");
  }

  @Test
  void namesAsManyAsAskedFor() {
    assertThat(Nearest.to("transport", SECTORS, 1)).containsExactly("transport-aviation");
  }

  @Test
  void namesNothingThatIsFar() {
    assertThat(Nearest.to("xyzzy", SECTORS, 3)).isEmpty();
  }

  @Test
  void comparesNoTextThatIsFarLongerThanAnyName() {
    assertThat(Nearest.to("transport ".repeat(21), SECTORS, 3)).isEmpty();
    assertThat(Nearest.to("transport ".repeat(20), SECTORS, 3)).isNotEmpty();
  }

  @Test
  void namesNothingForNothing() {
    assertThat(Nearest.to("", SECTORS, 3)).isEmpty();
  }

  @Test
  void isNotMisledByAnEmptySpelling() {
    List<Candidate> candidates = List.of(new Candidate("empty", List.of("")));

    assertThat(Nearest.to("hotel", candidates, 3)).isEmpty();
  }
}
