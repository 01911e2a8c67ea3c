package org.compendiumsearch.core.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.OutlineItem;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.DocumentPage;
import org.compendiumsearch.core.search.DocumentView;
import org.compendiumsearch.core.search.EntryStamps;
import org.compendiumsearch.core.search.EntryView;
import org.compendiumsearch.core.search.Hints;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.Holding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries in their place, documents, and what the index holds. */
public interface LookupContract extends EngineFixture {
  private static @Nullable EntryId id(@Nullable String text) {
    return text == null ? null : new EntryId(text);
  }

  private static OutlineItem item(int level, @Nullable String entry) {
    return new OutlineItem("Heading", level, null, id(entry));
  }

  /** A report with two chapters, the second without text of its own. */
  private static Holding report() {
    List<Entry> entries =
        List.of(
            entry("r~start").build(),
            entry("r~one").build(),
            entry("r~one-a").build(),
            entry("r~two-a").build(),
            entry("r~two-a-i").build(),
            entry("r~loose").build());
    List<OutlineItem> outline =
        List.of(
            item(1, "r~start"),
            item(2, "r~one"),
            item(3, "r~one-a"),
            item(2, null),
            item(3, "r~two-a"),
            item(4, "r~two-a-i"));
    return new Holding(
        Entries.document(entries.getFirst().document(), outline, entries.size()), entries);
  }

  @ParameterizedTest
  @CsvSource({
    "r~start,            , r~one,",
    "r~one,     r~start  , r~one-a,   r~start",
    "r~one-a,   r~one    , r~two-a,   r~one",
    "r~two-a,   r~one-a  , r~two-a-i, r~start",
    "r~two-a-i, r~two-a  ,          , r~two-a",
    "r~loose,            ,          ,"
  })
  default void showsAnEntryInItsPlace(
      String entry, @Nullable String previous, @Nullable String next, @Nullable String parent) {
    Holding report = report();

    EntryView view = engineOver(List.of(report)).entry(new EntryId(entry));

    Entry expected =
        report.entries().stream()
            .filter(e -> e.id().value().equals(entry))
            .findFirst()
            .orElseThrow();
    assertThat(view)
        .isEqualTo(
            new EntryView(
                view.snapshot(), expected, report.document(), id(previous), id(next), id(parent)));
  }

  @Test
  default void tellsAnEntryFromItsDocumentOfTheSameId() {
    Holding holding = Holding.of(List.of(entry("code").text("hotel").build())).getFirst();
    SearchEngine engine = engineOver(List.of(holding));

    assertThat(engine.entry(new EntryId("code")).entry()).isEqualTo(holding.entries().getFirst());
    assertThat(engine.document(new DocumentId("code"))).isEqualTo(holding.document());
  }

  @Test
  default void knowsNoEntryThatIsNotThere() {
    SearchEngine engine = engineOver(List.of(report()));

    assertThatThrownBy(() -> engine.entry(new EntryId("r~three")))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("there is no entry \"r~three\" in the index");
    assertThatThrownBy(() -> engine.entry(new EntryId("r")))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("there is no entry \"r\" in the index");
  }

  @Test
  default void knowsNoDocumentThatIsNotThere() {
    SearchEngine engine = engineOver(List.of(report()));

    assertThatThrownBy(() -> engine.document(new DocumentId("s")))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("there is no document \"s\" in the index");
  }

  @Test
  default void listsDocumentsByTitle() {
    SearchEngine engine =
        engineOver(
            entry("a").title("zebra"),
            entry("b").title("Émile"),
            entry("c").title("apple"),
            entry("d").title("Eve"));

    DocumentPage page = engine.documents(1, 10);

    assertThat(page.total()).isEqualTo(4);
    assertThat(page.documents())
        .extracting(view -> view.document().summary().title())
        .containsExactly("apple", "Émile", "Eve", "zebra");
  }

  @Test
  default void partsDocumentsIntoPages() {
    SearchEngine engine =
        engineOver(
            IntStream.range(0, 23)
                .mapToObj(i -> entry("d" + i).title("T" + i % 5))
                .toArray(Entries[]::new));
    List<DocumentView> pages = new ArrayList<>();

    for (int page = 1; page <= 4; page++) {
      pages.addAll(engine.documents(page, 7).documents());
    }

    assertThat(pages).hasSize(23).isEqualTo(engine.documents(1, 100).documents());
    assertThat(engine.documents(5, 7).documents()).isEmpty();
    assertThat(engine.documents(5, 7).total()).isEqualTo(23);
  }

  @Test
  default void listsNoDocumentsOfAnEmptyIndex() {
    DocumentPage page = engineOver().documents(1, 10);

    assertThat(page).isEqualTo(new DocumentPage(page.snapshot(), 0, List.of()));
  }

  @Test
  default void tellsWhatTheIndexHolds() {
    SearchEngine engine = engineOver(Arrays.asList(report(), another()));

    assertThat(engine.status().entries()).isEqualTo(7);
    assertThat(engine.status().documents()).isEqualTo(2);
  }

  private static Holding another() {
    return Holding.of(List.of(entry("another").build())).getFirst();
  }

  @Test
  default void namesOneSnapshotInEveryAnswer() {
    SearchEngine engine = engineOver(List.of(another()));

    assertThat(engine.status().snapshot())
        .isEqualTo(engine.search(SearchRequest.browse()).snapshot())
        .isEqualTo(engine.entry(new EntryId("another")).snapshot())
        .isEqualTo(engine.documents(1, 10).snapshot());
  }

  @Test
  default void answersAWholeSearch() {
    SearchEngine engine = engineOver(List.of(another()));

    SearchResult result = engine.search(SearchRequest.forText("text"));

    assertThat(result.mode()).isEqualTo(Mode.LEXICAL);
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.partial()).isFalse();
    assertThat(result.hints()).isEqualTo(new Hints(null, null, List.of(), null));
    assertThat(result.tookMillis()).isNotNegative();
    assertThat(result.hits().getFirst().entry()).isEqualTo(another().entries().getFirst());
    assertThat(result.hits().getFirst().moreInDocument()).isZero();
  }

  @Test
  default void knowsTheFacetsOfItsTaxonomy() {
    assertThat(engineOver().facets().find("sector")).isPresent();
  }

  @Test
  default void everyEntryIsListedByItsIdWithWhenItWasRead() {
    SearchEngine engine =
        engineOver(entry("b~two").order(1), entry("b~one"), entry("a"), entry("b-c~x"));

    assertThat(engine.entryStamps().stamps())
        .containsExactly(
            new EntryStamps.Stamp(new EntryId("a"), Entries.INDEXED_AT),
            new EntryStamps.Stamp(new EntryId("b-c~x"), Entries.INDEXED_AT),
            new EntryStamps.Stamp(new EntryId("b~one"), Entries.INDEXED_AT),
            new EntryStamps.Stamp(new EntryId("b~two"), Entries.INDEXED_AT));
    assertThat(engineOver().entryStamps().stamps()).isEmpty();
  }
}
