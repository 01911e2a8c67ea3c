package org.compendiumsearch.core.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.util.List;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.DocumentStamps.Stamp;
import org.compendiumsearch.core.search.MarkedEntry;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.Snippet;
import org.compendiumsearch.core.testing.Entries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole texts with a query's words marked, and when each document was read. */
public interface MarkingContract extends EngineFixture {
  private static String inBrackets(MarkedEntry entry) {
    StringBuilder text = new StringBuilder(entry.entry().text());
    for (Snippet.Mark mark : entry.marks().reversed()) {
      text.insert(mark.end(), ']').insert(mark.start(), '[');
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hotel            | One [hotel].\\n\\nTwo [hotels]; no motel.\\n\\nThe last [HOTEL]
          "two hotels"     | One hotel.\\n\\n[Two] [hotels]; no motel.\\n\\nThe last HOTEL
          hotel zebra last | One [hotel].\\n\\nTwo [hotels]; no motel.\\n\\nThe [last] [HOTEL]
          zebra            | One hotel.\\n\\nTwo hotels; no motel.\\n\\nThe last HOTEL
          """,
      quoteCharacter = '$')
  default void everyWordOfTheWholeTextIsMarked(String query, String expected) {
    Entries entry = entry("a").text("One hotel.\n\nTwo hotels; no motel.\n\nThe last HOTEL");

    MarkedEntry marked =
        engineOver(entry, entry("b").text("A zebra."))
            .marked(SearchRequest.forText(query), new EntryId("a"));

    assertThat(inBrackets(marked)).isEqualTo(expected.replace("\\n", "\n"));
  }

  @Test
  default void aDocumentIsMarkedInReadingOrderInEachLanguage() {
    SearchEngine engine =
        engineOver(
            entry("r~two").order(1).text("Les hôtels forment.").language("fr"),
            entry("r~one").order(0).text("A hotel trains."),
            entry("s").text("Another hotel."));

    List<MarkedEntry> marked =
        engine.marked(SearchRequest.forText("hotel hôtel"), new DocumentId("r"));

    assertThat(marked.stream().map(MarkingContract::inBrackets))
        .containsExactly("A [hotel] trains.", "Les [hôtels] forment.");
  }

  @Test
  default void noWordsMarkNothing() {
    SearchEngine engine = engineOver(entry("a").text("A hotel."));

    assertThat(engine.marked(SearchRequest.browse(), new EntryId("a")).marks()).isEmpty();
  }

  @Test
  default void whatIsNotThereCannotBeMarked() {
    SearchEngine engine = engineOver(entry("a"));
    SearchRequest words = SearchRequest.forText("hotel");

    assertThatThrownBy(() -> engine.marked(words, new EntryId("b")))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> engine.marked(words, new DocumentId("b")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  default void everyDocumentTellsWhenItWasReadAndItsCollections() {
    SearchEngine engine =
        engineOver(
            entry("b~two").order(1).facet("collection", "un"),
            entry("b~one").facet("collection", "ilo"),
            entry("a"));

    assertThat(engine.stamps().stamps())
        .containsExactly(
            new Stamp(new DocumentId("a"), Entries.INDEXED_AT, List.of()),
            new Stamp(new DocumentId("b"), Entries.INDEXED_AT, List.of("ilo", "un")));
  }
}
