package org.compendiumsearch.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.compendiumsearch.core.testing.RandomCases;
import org.junit.jupiter.api.Test;

class SegmentValuesTest {
  private static final String FIELD = "facet.topic";
  private static final int BATCH = 256;

  /** Few values make sets that many documents share, many values sets that hardly any does. */
  @Test
  void countsAsTheIndexDoes() {
    RandomCases.run(20, random -> countsAsTheIndexDoes(random, 5, 3));
    RandomCases.run(20, random -> countsAsTheIndexDoes(random, 500, 6));
    RandomCases.run(5, random -> countsAsTheIndexDoes(random, 1, 1));
  }

  private static void countsAsTheIndexDoes(RandomGenerator random, int values, int most) {
    try (ByteBuffersDirectory folder = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig())) {
      for (int i = random.nextInt(1, 3_000); i > 0; i--) {
        Document doc = new Document();
        for (int j = random.nextInt(most + 1); j > 0; j--) {
          String value = "value " + random.nextInt(values);
          doc.add(new KeywordField(FIELD, value, Field.Store.NO));
        }
        writer.addDocument(doc);
      }
      writer.forceMerge(1);
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        LeafReader segment = reader.leaves().getFirst().reader();
        int[] docs = someOf(segment.maxDoc(), random);

        assertThat(byMemory(segment, docs)).isEqualTo(byIndex(segment, docs));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] someOf(int documents, RandomGenerator random) {
    int one = random.nextInt(1, 20);
    return IntStream.range(0, documents).filter(doc -> random.nextInt(one) == 0).toArray();
  }

  private static int[] byMemory(LeafReader segment, int[] docs) throws IOException {
    SegmentValues values = Objects.requireNonNull(SegmentValues.read(segment, FIELD));
    SegmentValues.Count count = values.count();
    for (int from = 0; from < docs.length; from += BATCH) {
      int[] batch = Arrays.copyOfRange(docs, from, from + BATCH);
      count.add(batch, Math.min(BATCH, docs.length - from));
    }
    return count.byOrdinal();
  }

  private static int[] byIndex(LeafReader segment, int[] docs) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment, FIELD);
    int[] counts = new int[Math.toIntExact(values.getValueCount())];
    for (int doc : docs) {
      if (values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }
    return counts;
  }
}
