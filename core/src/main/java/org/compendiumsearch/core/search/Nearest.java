package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DoubleValuesSourceRescorer;
import org.apache.lucene.search.FullPrecisionFloatVectorSimilarityValuesSource;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.text.Passages.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The entries of the passages nearest to a vector, over the whole index, whatever narrows the
 * search. Immutable.
 */
final class Nearest {
  /** How many passages are taken: the K of the interface's description. */
  static final int PASSAGES = 50;

  /**
   * How many are looked at by their quantised vectors, of which the nearest by the whole vectors
   * are taken: a byte a number is off by as much as lies between neighbours.
   */
  private static final int CANDIDATES = 4 * PASSAGES;

  private final Map<Integer, Found> byEntry;
  private final Map<Integer, Found> candidates;

  private Nearest(Map<Integer, Found> byEntry, Map<Integer, Found> candidates) {
    this.byEntry = byEntry;
    this.candidates = candidates;
  }

  /**
   * The best passage of an entry.
   *
   * @param passage its number in the index
   * @param similarity the cosine of the two vectors
   */
  record Found(int passage, float similarity) {}

  /** Looks for the nearest of all passages. */
  static Nearest to(float[] vector, Snapshot snapshot) throws IOException {
    return to(vector, null, snapshot);
  }

  /**
   * Looks for the nearest passages.
   *
   * @param among which; null for all
   */
  static Nearest to(float[] vector, @Nullable Query among, Snapshot snapshot) throws IOException {
    String field = snapshot.vectors();
    TopDocs candidates =
        snapshot
            .searcher()
            .search(new KnnFloatVectorQuery(field, vector, CANDIDATES, among), CANDIDATES);
    ScoreDoc[] passages =
        new ByWholeVectors(vector, field)
            .rescore(snapshot.searcher(), candidates, CANDIDATES)
            .scoreDocs;
    ScoreDoc[] first = Arrays.copyOf(passages, Math.min(PASSAGES, passages.length));
    return new Nearest(bestOfEach(first, snapshot), bestOfEach(passages, snapshot));
  }

  private static Map<Integer, Found> bestOfEach(ScoreDoc[] passages, Snapshot snapshot)
      throws IOException {
    Arrays.sort(passages, (a, b) -> Integer.compare(a.doc, b.doc));
    List<LeafReaderContext> segments = snapshot.reader().leaves();
    Map<Integer, Found> byEntry = new HashMap<>();
    for (ScoreDoc each : passages) {
      LeafReaderContext segment = segments.get(ReaderUtil.subIndex(each.doc, segments));
      int entry = entryOf(each.doc, segment);
      // Lucene's score of a dot product is (1 + cosine) / 2.
      Found found = new Found(each.doc, 2 * each.score - 1);
      byEntry.merge(entry, found, (a, b) -> a.similarity() >= b.similarity() ? a : b);
    }
    return byEntry;
  }

  /** Orders what was found by the vectors as they are, at four bytes a number. */
  private static final class ByWholeVectors extends DoubleValuesSourceRescorer {
    ByWholeVectors(float[] vector, String field) {
      super(new FullPrecisionFloatVectorSimilarityValuesSource(vector, field));
    }

    @Override
    protected float combine(float quantised, boolean isThere, double whole) {
      return isThere ? (float) whole : quantised;
    }
  }

  /** In the block of a document each passage stands before its entry. */
  private static int entryOf(int passage, LeafReaderContext segment) throws IOException {
    Term type = new Term(IndexSchema.TYPE, IndexSchema.ENTRY);
    PostingsEnum entries = segment.reader().postings(type, PostingsEnum.NONE);
    if (entries == null) {
      throw new IllegalStateException("the index holds passages without entries");
    }
    return segment.docBase + entries.advance(passage - segment.docBase);
  }

  /** Returns how near the nearest is, 0 where there is none. */
  float best() {
    return byEntry.values().stream().map(Found::similarity).max(Float::compare).orElse(0f);
  }

  /** Returns the entries by number in the index, with what is nearest of each. */
  Map<Integer, Found> byEntry() {
    return byEntry;
  }

  /**
   * Returns the entries of all passages that were looked at, more than are found: how like the
   * query an entry is counts too where its words are what finds it.
   */
  Map<Integer, Found> candidates() {
    return candidates;
  }

  /** Returns where the nearest passage of an entry stands in its text, if one is near. */
  @Nullable Passage passageOf(int entry, Snapshot snapshot) throws IOException {
    Found found = byEntry.get(entry);
    if (found == null) {
      return null;
    }
    List<LeafReaderContext> segments = snapshot.reader().leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(found.passage(), segments));
    int doc = found.passage() - segment.docBase;
    List<Integer> offsets = new ArrayList<>();
    for (String field : List.of(IndexSchema.PASSAGE_START, IndexSchema.PASSAGE_END)) {
      NumericDocValues values = DocValues.getNumeric(segment.reader(), field);
      if (!values.advanceExact(doc)) {
        throw new IllegalStateException("a passage has no place in its entry");
      }
      offsets.add(Math.toIntExact(values.longValue()));
    }
    return new Passage(offsets.get(0), offsets.get(1));
  }
}
