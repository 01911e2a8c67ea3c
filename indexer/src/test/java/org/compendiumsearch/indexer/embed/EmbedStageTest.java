package org.compendiumsearch.indexer.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.util.List;
import org.compendiumsearch.core.index.EntryVectors;
import org.compendiumsearch.core.index.PassageVector;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.TextSpan;
import org.compendiumsearch.core.testing.WordVectors;
import org.compendiumsearch.core.text.Passages.Passage;
import org.compendiumsearch.indexer.cache.VectorCache;
import org.junit.jupiter.api.Test;

class EmbedStageTest {
  private static final WordVectors MODEL = new WordVectors();
  private final EmbedStage stage = new EmbedStage(MODEL, VectorCache.none());

  private List<PassageVector> of(Entry entry) {
    EntryVectors vectors = stage.of("ab", List.of(entry));
    assertThat(vectors.model()).isEqualTo(MODEL.model());
    return vectors.byEntry().getOrDefault(entry.id(), List.of());
  }

  @Test
  void putsTheTitlesBeforeAPassage() {
    Entry entry = entry("d~a").documentTitle("Report").title("Hotels").text("Staff learn.").build();

    assertThat(of(entry).getFirst().vector())
        .isEqualTo(MODEL.query("Report\nHotels\nStaff learn."));
  }

  @Test
  void leavesTheReferencesOut() {
    Entry entry =
        entry("a")
            .title("Hotels")
            .text("Staff learn. References: one.")
            .span(new TextSpan(13, 29, TextSpan.Kind.REFERENCES, ""))
            .build();

    assertThat(of(entry)).extracting(PassageVector::passage).containsExactly(new Passage(0, 12));
  }

  @Test
  void givesAnEntryWithoutTextTheMeaningOfItsTitle() {
    Entry entry = entry("a").title("Hotels").text("").build();

    assertThat(of(entry)).extracting(PassageVector::passage).containsExactly(new Passage(0, 0));
  }
}
