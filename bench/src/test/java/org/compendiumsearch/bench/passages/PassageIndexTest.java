package org.compendiumsearch.bench.passages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.compendiumsearch.bench.passages.PassageIndex.Written;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SearchResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageIndexTest {
  @TempDir private Path temp;

  private PassageFile file = new PassageFile(Path.of(""));

  @BeforeEach
  void writePassages() throws IOException {
    file = new PassageFile(SomePassages.write(temp.resolve("passages.jsonl"), 1_000));
  }

  @Test
  void makesEveryPassageAnEntryThatIsFoundByItsWords() throws IOException {
    Written written = write("index", 1_000, 2);

    assertThat(written.entries()).isEqualTo(1_000);
    assertThat(written.documents()).isEqualTo(10);
    assertThat(written.bytes()).isPositive();
    assertThat(search("index", "lighthouse").total()).isEqualTo(10);
  }

  @Test
  void countsValuesOfFewCommonAndManyRareOnes() throws IOException {
    write("index", 1_000, 1);

    Map<String, Integer> counts = new TreeMap<>();
    for (FacetResult facet : search("index", "").facets()) {
      if (facet.id().equals("sector")) {
        facet.values().forEach(value -> counts.put(value.value(), value.count()));
      }
    }
    assertThat(counts.get("finance")).isGreaterThan(counts.get("fishing"));
    assertThat(counts.get("fishing")).isGreaterThan(counts.get("farming"));
  }

  @Test
  void takesAFileOnceThatHasFewerThanAsked() throws IOException {
    assertThat(write("index", 5_000, 2).entries()).isEqualTo(1_000);
  }

  @Test
  void givesTheSameDocumentsEveryTime() throws IOException {
    assertThat(documents()).isEqualTo(documents()).hasSize(10);
  }

  @Test
  void takesWhatFollowsWithOnePathAsOneDocument() throws IOException {
    List<Document> documents = new ArrayList<>();
    PassageDocuments made =
        new PassageDocuments(
            new DrawnFacets(SomePassages.taxonomy()),
            (document, entries) -> documents.add(document));
    made.visit(new Passage("a", "en", "One", "Words.", "a.pdf", 1, 2001));
    made.visit(new Passage("b", "en", "Two", "Words.", "a.pdf", 7, 2001));
    made.visit(new Passage("c", "en", "Three", "Words.", "b.pdf", 2, null));
    made.end();

    assertThat(documents).extracting(Document::entryCount).containsExactly(2, 1);
    assertThat(documents.getFirst().summary().title()).isEqualTo("a.pdf");
    assertThat(documents.getFirst().summary().pages()).isEqualTo(7);
    assertThat(documents.getFirst().summary().year()).isEqualTo(2001);
  }

  private List<List<Entry>> documents() throws IOException {
    List<List<Entry>> all = new ArrayList<>();
    PassageDocuments made =
        new PassageDocuments(
            new DrawnFacets(SomePassages.taxonomy()), (document, entries) -> all.add(entries));
    file.read(1_000, made);
    made.end();
    return all;
  }

  private Written write(String folder, int most, int threads) throws IOException {
    return new PassageIndex(SomePassages.taxonomy(), "", threads)
        .write(temp.resolve(folder), file, most);
  }

  private SearchResult search(String folder, String text) {
    try (SearchEngine engine = LuceneSearchEngine.open(temp.resolve(folder))) {
      return engine.search(SearchRequest.forText(text));
    }
  }
}
