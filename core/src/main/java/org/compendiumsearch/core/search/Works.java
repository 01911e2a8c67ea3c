package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiDocValues.MultiSortedDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.compendiumsearch.core.index.DocumentMapper;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.model.DocumentLinks;
import org.jspecify.annotations.Nullable;

/**
 * To which work every entry of a snapshot belongs: a document, together with its versions in other
 * languages. Works are numbers. Safe for all threads.
 */
final class Works {
  private static final int NONE = -1;

  private final int[] workOf;
  private final @Nullable OrdinalMap map;

  private Works(int[] workOf, @Nullable OrdinalMap map) {
    this.workOf = workOf;
    this.map = map;
  }

  static Works of(Snapshot snapshot) throws IOException {
    SortedDocValues documents =
        MultiDocValues.getSortedValues(snapshot.reader(), IndexSchema.DOCUMENT);
    if (documents == null) {
      return new Works(new int[0], null);
    }
    Map<String, Integer> ordinals = new HashMap<>();
    Map<String, String> folded = folded(snapshot);
    int[] workOf = new int[documents.getValueCount()];
    for (int i = 0; i < workOf.length; i++) {
      String document = documents.lookupOrd(i).utf8ToString();
      String work = folded.getOrDefault(document, document);
      workOf[i] = ordinals.computeIfAbsent(work, w -> ordinals.size());
    }
    return new Works(
        workOf, documents instanceof MultiSortedDocValues multi ? multi.mapping : null);
  }

  /** Returns the documents that stand under the id of another version of their work. */
  private static Map<String, String> folded(Snapshot snapshot) throws IOException {
    StoredFields stored = snapshot.searcher().storedFields();
    int most = Math.max(1, snapshot.reader().maxDoc());
    Map<String, String> folded = new HashMap<>();
    for (ScoreDoc each :
        snapshot.searcher().search(Snapshot.ofType(IndexSchema.LINKS), most).scoreDocs) {
      DocumentLinks links = DocumentMapper.linksFrom(stored.document(each.doc));
      folded.put(links.id().value(), links.work().value());
    }
    return folded;
  }

  /** Returns the works of a segment. */
  OfSegment in(LeafReaderContext segment) throws IOException {
    return new OfSegment(DocValues.getSorted(segment.reader(), IndexSchema.DOCUMENT), segment.ord);
  }

  /** The works of the entries of one segment. One thread at a time. */
  final class OfSegment {
    private final SortedDocValues documents;
    private final int segment;

    private OfSegment(SortedDocValues documents, int segment) {
      this.documents = documents;
      this.segment = segment;
    }

    /** Returns the work of an entry; of what is no entry -1. Entries are to come in order. */
    int of(int doc) throws IOException {
      if (!documents.advanceExact(doc)) {
        return NONE;
      }
      int ordinal = documents.ordValue();
      return workOf[map == null ? ordinal : (int) map.getGlobalOrds(segment).get(ordinal)];
    }
  }
}
