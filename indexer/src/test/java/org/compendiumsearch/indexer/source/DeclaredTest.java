package org.compendiumsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.model.Partner;
import org.compendiumsearch.core.model.Reference;
import org.junit.jupiter.api.Test;

class DeclaredTest {
  private static Declared of(Map<DeclaredKey, String> texts, Map<String, List<String>> facets) {
    return new Declared(texts, facets, List.of(), List.of(), List.of());
  }

  @Test
  void prefersWhatIsDeclaredNearest() {
    Declared own = of(Map.of(DeclaredKey.TITLE, "Own"), Map.of("sector", List.of("agriculture")));
    Declared general =
        of(
            Map.of(DeclaredKey.TITLE, "General", DeclaredKey.LANGUAGE, "fr"),
            Map.of("sector", List.of("hospitality-tourism"), "kind", List.of("law")));

    assertThat(own.over(general))
        .isEqualTo(
            of(
                Map.of(DeclaredKey.TITLE, "Own", DeclaredKey.LANGUAGE, "fr"),
                Map.of("sector", List.of("agriculture"), "kind", List.of("law"))));
  }

  @Test
  void letsAnEmptyListTakeBackWhatIsDeclaredAbove() {
    Declared own = of(Map.of(), Map.of("sector", List.of()));
    Declared general = of(Map.of(), Map.of("sector", List.of("agriculture")));

    assertThat(own.over(general).facets()).isEqualTo(Map.of("sector", List.of()));
  }

  @Test
  void replacesListsAsAWhole() {
    Partner police = new Partner(Partner.Kind.PUBLIC, "Police");
    Partner accor = new Partner(Partner.Kind.PRIVATE, "Accor");
    Reference reference = new Reference("https://a.org", "A", null, null);
    Declared own = new Declared(Map.of(), Map.of(), List.of("KE"), List.of(police), List.of());
    Declared general =
        new Declared(Map.of(), Map.of(), List.of("UG"), List.of(accor), List.of(reference));

    assertThat(own.over(general))
        .isEqualTo(
            new Declared(Map.of(), Map.of(), List.of("KE"), List.of(police), List.of(reference)));
  }

  @Test
  void isCutIntoSectionsWhereNothingIsSaid() {
    assertThat(Declared.NOTHING.entries()).isEqualTo(Entries.SECTIONS);
  }
}
