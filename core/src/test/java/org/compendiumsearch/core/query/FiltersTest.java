package org.compendiumsearch.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.model.DocumentId;
import org.junit.jupiter.api.Test;

class FiltersTest {
  @Test
  void letEverythingPass() {
    assertThat(Filters.none()).isEqualTo(new Filters(Map.of(), null, null, null));
  }

  @Test
  void knowTheChosenValuesOfAFacet() {
    Filters filters = Filters.none().with("sector", List.of("banking", "fishing"));

    assertThat(filters.of("sector")).containsExactly("banking", "fishing");
    assertThat(filters.of("region")).isEmpty();
  }

  @Test
  void keepAValueOnce() {
    assertThat(Filters.none().with("sector", List.of("a", "b", "a")).of("sector"))
        .containsExactly("a", "b");
  }

  @Test
  void replaceTheValuesOfOneFacetOnly() {
    Filters filters =
        Filters.none()
            .with("sector", List.of("a"))
            .with("region", List.of("r"))
            .with("sector", List.of("b"));

    assertThat(filters.values()).isEqualTo(Map.of("sector", Set.of("b"), "region", Set.of("r")));
  }

  @Test
  void forgetAFacetWithoutValues() {
    assertThat(Filters.none().with("sector", List.of("a")).with("sector", List.of()))
        .isEqualTo(Filters.none());
  }

  @Test
  void keepTheirOrder() {
    Filters filters = Filters.none().with("z", List.of("2", "1")).with("a", List.of("3"));

    assertThat(filters.values().keySet()).containsExactly("z", "a");
    assertThat(filters.of("z")).containsExactly("2", "1");
  }

  @Test
  void keepTheirValuesWhenTheGivenSetChanges() {
    Set<String> values = new LinkedHashSet<>(Set.of("a"));
    Filters filters = new Filters(Map.of("sector", values), null, null, null);

    values.add("b");

    assertThat(filters.of("sector")).containsExactly("a");
  }

  @Test
  void changeYearsAndDocumentAlone() {
    DocumentId document = new DocumentId("a");

    assertThat(Filters.none().with("f", List.of("v")).withYears(1990, null).withDocument(document))
        .isEqualTo(new Filters(Map.of("f", Set.of("v")), 1990, null, document));
  }
}
