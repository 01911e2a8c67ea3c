package org.compendiumsearch.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.compendiumsearch.core.index.IndexSchema;
import org.junit.jupiter.api.Test;

class DistinctTitlesTest {
  @Test
  void takesTheFirstWithEachTitleOfASegment() throws IOException {
    assertThat(collected(10, List.of("a", "b", "a", "a", "c"), List.of("a", "a", "d")))
        .containsExactly(0, 1, 4, 5, 7);
  }

  @Test
  void takesNoMoreThanItMay() throws IOException {
    assertThat(collected(2, List.of("a", "a", "b", "c"), List.of("d"))).containsExactly(0, 2);
  }

  @Test
  void takesNothingWhereNothingHasATitle() throws IOException {
    assertThat(collected(10, List.of("", ""))).isEmpty();
  }

  /** Collects from segments of Lucene documents with these titles; an empty one is none. */
  @SafeVarargs
  private static List<Integer> collected(int most, List<String>... segments) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (List<String> segment : segments) {
          for (String title : segment) {
            writer.addDocument(titled(title));
          }
          writer.flush();
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        DistinctTitles distinct = new DistinctTitles(most);
        new IndexSearcher(reader).search(MatchAllDocsQuery.INSTANCE, new InOnePass<>(distinct));
        return distinct.docs();
      }
    }
  }

  private static Document titled(String title) {
    Document doc = new Document();
    if (!title.isEmpty()) {
      doc.add(new SortedDocValuesField(IndexSchema.TITLE_ORDER, new BytesRef(title)));
    }
    return doc;
  }
}
