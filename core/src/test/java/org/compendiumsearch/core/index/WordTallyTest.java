package org.compendiumsearch.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.testing.RandomCases;
import org.junit.jupiter.api.Test;

class WordTallyTest {
  private static final List<String> WORDS =
      List.of("hotels", "Hotel", "train", "staff", "well-known", "Kenya", "the", "労働者", "été");

  private final Analyzers analyzers = new Analyzers();

  @Test
  void countsAWordOfATitleFourTimesAndOneOfAHeadingTwice() {
    Entry entry =
        entry("a")
            .title("Hotels")
            .documentTitle("Hotels and staff")
            .under("Hotels and staff", "Training")
            .text("Staff of hotels learn. Hotels!")
            .build();

    Map<String, Integer> counted = counted(entry, IndexSchema.words("en"));

    assertThat(counted.get("hotel")).isEqualTo(4 + 2 * occurrences(entry, "hotel") + 2);
    assertThat(counted.keySet()).noneMatch(Analyzers::isSurface);
    assertThat(counted.get("learn")).isEqualTo(1);
  }

  private int occurrences(Entry entry, String stem) {
    return counted(entry, IndexSchema.heading("en")).getOrDefault(stem, 0);
  }

  @Test
  void countsWhatTheThreeFieldsHold() {
    RandomCases.run(
        60,
        random -> {
          StringBuilder text = new StringBuilder("x");
          for (int i = random.nextInt(400); i > 0; i--) {
            text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
          }
          Entry entry =
              entry("a")
                  .title(WORDS.get(random.nextInt(WORDS.size())) + " " + random.nextInt(9))
                  .documentTitle(WORDS.get(random.nextInt(WORDS.size())))
                  .under("Kenya", "Staff", "Hotels")
                  .text(text.toString())
                  .build();
          Map<String, Integer> sum = new TreeMap<>();
          counted(entry, IndexSchema.title("en"))
              .forEach((w, n) -> sum.merge(w, 4 * n, Math::addExact));
          counted(entry, IndexSchema.heading("en"))
              .forEach((w, n) -> sum.merge(w, 2 * n, Math::addExact));
          counted(entry, IndexSchema.body("en")).forEach((w, n) -> sum.merge(w, n, Math::addExact));

          sum.keySet().removeIf(Analyzers::isSurface);

          assertThat(counted(entry, IndexSchema.words("en"))).isEqualTo(sum);
        });
  }

  /** Several entries are held at once while one after the other is indexed. */
  @Test
  void countsEachEntryByItself() throws IOException {
    EntryMapper mapper = new EntryMapper(analyzers);
    WordTally words = new WordTally();
    try (ByteBuffersDirectory folder = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(folder, WriterConfig.of(analyzers))) {
      writer.addDocuments(
          List.of(
              mapper.toLucene(entry("a").title("Kenya").text("hotels").build(), words),
              mapper.toLucene(entry("b").title("Peru").text("staff").build(), words)));
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(folder)) {
        LeafReader only = reader.leaves().getFirst().reader();
        assertThat(frequency(only, "kenya", 0)).isEqualTo(4);
        assertThat(frequency(only, "staff", 1)).isEqualTo(1);
        assertThat(only.docFreq(new Term(IndexSchema.words("en"), "kenya"))).isEqualTo(1);
      }
    }
  }

  private static int frequency(LeafReader reader, String word, int doc) throws IOException {
    PostingsEnum postings = reader.postings(new Term(IndexSchema.words("en"), word));
    assertThat(postings).isNotNull();
    assertThat(postings.advance(doc)).isEqualTo(doc);
    return postings.freq();
  }

  /** Returns how often each term stands in a field of an entry. */
  private Map<String, Integer> counted(Entry entry, String field) {
    try (ByteBuffersDirectory folder = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(folder, WriterConfig.of(analyzers))) {
      writer.addDocument(new EntryMapper(analyzers).toLucene(entry, new WordTally()));
      writer.commit();
      Map<String, Integer> counted = new TreeMap<>();
      try (DirectoryReader reader = DirectoryReader.open(folder)) {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
          return counted;
        }
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          PostingsEnum postings = each.postings(null, PostingsEnum.FREQS);
          postings.nextDoc();
          counted.put(term.utf8ToString(), postings.freq());
        }
      }
      return counted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
