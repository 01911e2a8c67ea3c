package org.compendiumsearch.core.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.core.testing.engine.EngineFixture.ids;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.compendiumsearch.core.query.Group;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.Hit;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.testing.Entries;
import org.junit.jupiter.api.Test;

/** How the hits of one document are folded under the best one. */
public interface GroupContract extends EngineFixture {
  /** The request for a text, folded by document. */
  private static SearchRequest folded(String text) {
    return SearchRequest.forText(text).withGroup(Group.DOCUMENT);
  }

  private SearchEngine three() {
    return engineOver(
        entry("a~one").text("hotel and much else that is of no use to anyone at all"),
        entry("a~two").text("hotel hotel hotel"),
        entry("a~three").text("nothing of the kind"),
        entry("b~one").text("a hotel, among some other words"),
        entry("c~one").text("a bank"));
  }

  @Test
  default void showsTheBestHitOfEachDocument() {
    assertThat(ids(three(), folded("hotel"))).containsExactly("a~two", "b~one");
  }

  @Test
  default void countsWhatIsFolded() {
    SearchResult result = three().search(folded("hotel"));

    assertThat(result.hits()).extracting(Hit::moreInDocument).containsExactly(1, 0);
    assertThat(result.total()).isEqualTo(3);
    assertThat(result.results()).isEqualTo(2);
  }

  @Test
  default void foldsNothingUnlessAsked() {
    SearchResult result = three().search(SearchRequest.forText("hotel"));

    assertThat(result.hits()).extracting(Hit::moreInDocument).containsOnly(0);
    assertThat(result.total()).isEqualTo(3);
    assertThat(result.results()).isEqualTo(3);
  }

  @Test
  default void foldsWhatIsBrowsedInItsOrder() {
    SearchEngine engine =
        engineOver(
            entry("old~one").title("B").text("x").year(1996),
            entry("old~two").title("A").text("x").year(1996),
            entry("new~one").title("C").text("x").year(2020));

    assertThat(
            ids(engine, SearchRequest.browse().withGroup(Group.DOCUMENT).withOrder(Order.NEWEST)))
        .containsExactly("new~one", "old~two");
  }

  @Test
  default void pagesGoThroughEachDocumentOnce() {
    Entries[] entries =
        IntStream.range(0, 40)
            .mapToObj(i -> entry("d" + i % 9 + "~e" + i).text("hotel ".repeat(1 + i % 7)))
            .toArray(Entries[]::new);
    SearchEngine engine = engineOver(entries);
    List<String> documents = new ArrayList<>();
    int more = 0;
    for (int page = 1; page <= 4; page++) {
      SearchResult result = engine.search(folded("hotel").withPage(page, 4));
      for (Hit hit : result.hits()) {
        documents.add(hit.entry().document().id().value());
        more += hit.moreInDocument();
      }
      assertThat(result.results()).isEqualTo(9);
    }

    assertThat(documents).doesNotHaveDuplicates().hasSize(9);
    assertThat(documents.size() + more).isEqualTo(40);
  }
}
