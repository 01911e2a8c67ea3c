package org.compendiumsearch.core.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.Group;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.query.Syntax;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.search.FacetResult.ValueCount;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.testing.Entries;
import org.junit.jupiter.api.Test;

/** How hits are counted in facets: drilling sideways, nested, ordered and labelled. */
public interface FacetContract extends EngineFixture {
  private SearchEngine shelf() {
    return engineOver(
        entry("a")
            .text("hotel")
            .facet("sector", "hospitality")
            .facet("topic", "law/labour")
            .facet("region", "africa/eastern-africa/kenya"),
        entry("b")
            .text("hotel")
            .facet("sector", "hospitality", "banking")
            .facet("topic", "law")
            .facet("region", "africa/eastern-africa/uganda", "africa/eastern-africa/kenya"),
        entry("c").text("bank").facet("sector", "banking").facet("region", "africa/middle-africa"),
        entry("d").text("bank").facet("sector", "fishing"));
  }

  private static FacetResult facet(SearchEngine engine, SearchRequest request, String id) {
    return engine.search(request).facets().stream()
        .filter(facet -> facet.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static ValueCount value(String value, String label, int count, ValueCount... children) {
    return new ValueCount(value, label, count, false, List.of(children));
  }

  private static ValueCount chosen(String value, String label, int count, ValueCount... children) {
    return new ValueCount(value, label, count, true, List.of(children));
  }

  private static SearchRequest choosing(String facet, String... values) {
    return SearchRequest.browse().withFilters(Filters.none().with(facet, List.of(values)));
  }

  private static Entries[] publishers(int howMany) {
    return IntStream.range(0, howMany)
        .mapToObj(i -> entry("e" + i).facet("publisher", "p" + (1_000 + i)))
        .toArray(Entries[]::new);
  }

  @Test
  default void countsTheEntriesOfEachValue() {
    assertThat(facet(shelf(), SearchRequest.forText("hotel"), "sector"))
        .isEqualTo(
            new FacetResult(
                "sector",
                "Sector",
                List.of(
                    value("hospitality", "Hotels and tourism", 2), value("banking", "Banks", 1)),
                0));
  }

  @Test
  default void countsPathsAtEveryStep() {
    assertThat(facet(shelf(), SearchRequest.browse(), "region").values())
        .containsExactly(
            value(
                "africa",
                "Africa",
                3,
                value(
                    "africa/eastern-africa",
                    "Eastern Africa",
                    2,
                    value("africa/eastern-africa/kenya", "Kenya", 2),
                    value("africa/eastern-africa/uganda", "Uganda", 1)),
                value("africa/middle-africa", "Middle Africa", 1)));
  }

  @Test
  default void countsListedValuesThatLieInEachOther() {
    assertThat(facet(shelf(), SearchRequest.browse(), "topic").values())
        .containsExactly(value("law", "Law", 2, value("law/labour", "Labour law", 1)));
  }

  @Test
  default void countsSidewaysInAChosenFacet() {
    assertThat(facet(shelf(), choosing("sector", "fishing"), "sector").values())
        .containsExactly(
            value("banking", "Banks", 2),
            value("hospitality", "Hotels and tourism", 2),
            chosen("fishing", "Fishing", 1));
  }

  @Test
  default void countsOtherFacetsWithinTheChoice() {
    assertThat(facet(shelf(), choosing("sector", "banking"), "topic").values())
        .containsExactly(value("law", "Law", 1));
  }

  @Test
  default void keepsTheOtherChoicesBesideAFacet() {
    SearchRequest request =
        SearchRequest.browse()
            .withFilters(
                Filters.none()
                    .with("sector", List.of("fishing"))
                    .with("topic", List.of("law/labour")));

    assertThat(facet(shelf(), request, "sector").values())
        .containsExactly(
            value("hospitality", "Hotels and tourism", 1), chosen("fishing", "Fishing", 0));
    assertThat(facet(shelf(), request, "topic").values())
        .containsExactly(value("law", "Law", 0, chosen("law/labour", "Labour law", 0)));
  }

  @Test
  default void keepsAChosenRegionWithoutEntriesInItsPlace() {
    assertThat(facet(shelf(), choosing("region", "asia/southern-asia"), "region").values())
        .extracting(ValueCount::value, ValueCount::count)
        .containsExactly(tuple("africa", 3), tuple("asia", 0));
  }

  @Test
  default void promisesTheTotalOfChoosingAValueAlone() {
    SearchEngine engine = shelf();
    SearchRequest request = choosing("sector", "banking", "fishing");

    for (ValueCount each : facet(engine, request, "sector").values()) {
      assertThat(engine.search(choosing("sector", each.value())).total())
          .as(each.value())
          .isEqualTo(each.count());
    }
  }

  @Test
  default void narrowsCountsByYears() {
    SearchEngine engine =
        engineOver(
            entry("a").year(2000).facet("sector", "banking"),
            entry("b").year(2010).facet("sector", "banking"),
            entry("c").year(null).facet("sector", "banking"));
    SearchRequest request =
        SearchRequest.browse().withFilters(Filters.none().withYears(2001, null));

    assertThat(facet(engine, request, "sector").values())
        .containsExactly(value("banking", "Banks", 1));
  }

  @Test
  default void ordersEqualCountsByLabel() {
    SearchEngine engine =
        engineOver(
            entry("a").facet("publisher", "Éclair", "eagle", "Zebra", "apple"),
            entry("b").facet("publisher", "Zebra"));

    assertThat(facet(engine, SearchRequest.browse(), "publisher").values())
        .extracting(ValueCount::value)
        .containsExactly("Zebra", "apple", "eagle", "Éclair");
  }

  @Test
  default void labelsAndOrdersInTheLanguageAskedFor() {
    SearchRequest browse = SearchRequest.browse();
    SearchRequest french =
        new SearchRequest(
            "",
            Syntax.SIMPLE,
            browse.match(),
            null,
            Filters.none(),
            null,
            Group.NONE,
            1,
            10,
            List.of("sector"),
            "fr");

    assertThat(
            engineOver(entry("a").facet("sector", "banking", "hospitality"))
                .search(french)
                .facets())
        .containsExactly(
            new FacetResult(
                "sector",
                "Secteur",
                List.of(
                    value("banking", "Banques", 1),
                    value("hospitality", "Hôtellerie et tourisme", 1)),
                0));
  }

  @Test
  default void countsEveryFacetInItsOrder() {
    assertThat(shelf().search(SearchRequest.browse()).facets())
        .extracting(FacetResult::id)
        .containsExactly(
            "sector",
            "region",
            "topic",
            "scope",
            "kind",
            "partner",
            "language",
            "publisher",
            "collection");
  }

  @Test
  default void countsOnlyTheFacetsAskedFor() {
    SearchEngine engine = shelf();

    assertThat(engine.search(SearchRequest.browse().withFacets(List.of("topic"))).facets())
        .extracting(FacetResult::id)
        .containsExactly("topic");
    assertThat(engine.search(SearchRequest.browse().withFacets(List.of())).facets()).isEmpty();
  }

  @Test
  default void narrowsByAFacetThatIsNotCounted() {
    SearchRequest request = choosing("sector", "fishing").withFacets(List.of("region"));

    assertThat(shelf().search(request).total()).isEqualTo(1);
    assertThat(facet(shelf(), request, "region").values()).isEmpty();
  }

  @Test
  default void listsAHundredValuesOfAnOpenFacet() {
    FacetResult publishers =
        facet(engineOver(publishers(105)), SearchRequest.browse(), "publisher");

    assertThat(publishers.values()).hasSize(100).last().isEqualTo(value("p1099", "p1099", 1));
    assertThat(publishers.more()).isEqualTo(5);
  }

  @Test
  default void listsAChosenValueBesideTheHundred() {
    FacetResult publishers =
        facet(engineOver(publishers(105)), choosing("publisher", "p1104"), "publisher");

    assertThat(publishers.values()).hasSize(101).last().isEqualTo(chosen("p1104", "p1104", 1));
    assertThat(publishers.more()).isEqualTo(4);
  }

  @Test
  default void listsAnOpenFacetWholeThatIsAskedForByName() {
    SearchRequest request = SearchRequest.browse().withFacets(List.of("publisher"));

    FacetResult publishers = facet(engineOver(publishers(105)), request, "publisher");

    assertThat(publishers.values()).hasSize(105);
    assertThat(publishers.more()).isZero();
  }

  @Test
  default void listsAChosenOpenValueWithASlashAsItStands() {
    SearchEngine engine = engineOver(entry("a").facet("publisher", "ILO/IOM"));

    assertThat(facet(engine, choosing("publisher", "ILO/IOM", "UN/X"), "publisher").values())
        .containsExactly(chosen("ILO/IOM", "ILO/IOM", 1), chosen("UN/X", "UN/X", 0));
  }

  @Test
  default void listsEveryValueOfTheTaxonomyWithItsEntries() {
    List<FacetResult> all = shelf().facetValues("en");

    assertThat(all)
        .filteredOn(facet -> List.of("topic", "sector").contains(facet.id()))
        .flatExtracting(FacetResult::values)
        .containsExactlyElementsOf(
            Arrays.asList(
                value("banking", "Banks", 2),
                value("hospitality", "Hotels and tourism", 2),
                value("fishing", "Fishing", 1),
                value(
                    "law",
                    "Law",
                    2,
                    value("law/labour", "Labour law", 1),
                    value("law/criminal", "Criminal law", 0)),
                value("training", "Training", 0)));
  }
}
