package org.compendiumsearch.core.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.compendiumsearch.core.model.Departure;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentLinks;

/**
 * What a run finds in the index, with all it has changed so far. Safe for all threads; to be
 * closed.
 */
public final class IndexContents implements AutoCloseable {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private IndexContents(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  static IndexContents of(IndexWriter writer) throws IOException {
    return new IndexContents(DirectoryReader.open(writer));
  }

  /**
   * What tells the documents that are like one. Immutable.
   *
   * @param id of the document
   * @param language of the document
   * @param sketch see {@link Likeness#sketch()}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only read
  public record Sketched(DocumentId id, String language, byte[] sketch) {}

  private static final Set<String> SKETCH =
      Set.of(IndexSchema.SKETCH, IndexSchema.SKETCH_OF, IndexSchema.SKETCH_LANGUAGE);

  /** Returns what became of every file. */
  public List<FileRecord> files() {
    return all(type(IndexSchema.FILE), reader.maxDoc(), DocumentMapper::fileFrom);
  }

  /** Returns the text of the thesaurus, "" where the index holds none. */
  String thesaurus() {
    List<String> found = all(type(IndexSchema.THESAURUS), 1, DocumentMapper::textFrom);
    return found.isEmpty() ? "" : found.getFirst();
  }

  /** Returns those of some ids that are neither of an entry nor of a document. */
  public Set<String> unknown(Set<String> ids) {
    Set<String> unknown = new TreeSet<>();
    for (String id : ids) {
      if (all(new TermQuery(new Term(IndexSchema.ID, id)), 1, doc -> id).isEmpty()) {
        unknown.add(id);
      }
    }
    return unknown;
  }

  /** Returns the departures to one of these ids. */
  public List<Departure> departuresTo(Collection<DocumentId> ids) {
    return all(anyOf(IndexSchema.MOVED_TO, ids), reader.maxDoc(), DocumentMapper::departureFrom);
  }

  /** Returns a document, if it is there. */
  public Optional<org.compendiumsearch.core.model.Document> document(DocumentId id) {
    return all(is(id), 1, DocumentMapper::documentFrom).stream().findFirst();
  }

  /** Returns the sketch of a document, if it is there. */
  public Optional<Sketched> sketch(DocumentId id) {
    return all(is(id), 1, SKETCH, IndexContents::sketched).stream().findFirst();
  }

  private static Query is(DocumentId id) {
    return new BooleanQuery.Builder()
        .add(type(IndexSchema.DOCUMENT_TYPE), Occur.FILTER)
        .add(new TermQuery(new Term(IndexSchema.ID, id.value())), Occur.FILTER)
        .build();
  }

  /**
   * Returns the documents that have some keys in common with a likeness, those with most first.
   *
   * @param keys of {@link Likeness#keys()}
   * @param least how many they must have in common
   * @param most how many documents
   */
  public List<Sketched> alike(Collection<String> keys, int least, int most) {
    BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
    for (String key : keys) {
      query.add(new TermQuery(new Term(IndexSchema.LIKENESS, key)), Occur.SHOULD);
    }
    return all(query.build(), most, SKETCH, IndexContents::sketched);
  }

  /** Returns the links of these documents, and of those linked with them. */
  public List<DocumentLinks> linksAround(Collection<DocumentId> ids) {
    Query query =
        new BooleanQuery.Builder()
            .add(anyOf(IndexSchema.LINKED, ids), Occur.SHOULD)
            .add(anyOf(IndexSchema.LINKS_OF, ids), Occur.SHOULD)
            .build();
    return all(query, reader.maxDoc(), DocumentMapper::linksFrom);
  }

  private static Sketched sketched(Document doc) {
    BytesRef sketch = doc.getBinaryValue(IndexSchema.SKETCH);
    byte[] bytes =
        sketch == null
            ? new byte[0]
            : java.util.Arrays.copyOfRange(
                sketch.bytes, sketch.offset, sketch.offset + sketch.length);
    return new Sketched(
        new DocumentId(doc.get(IndexSchema.SKETCH_OF)),
        doc.get(IndexSchema.SKETCH_LANGUAGE),
        bytes);
  }

  private static Query type(String type) {
    return new TermQuery(new Term(IndexSchema.TYPE, type));
  }

  private static Query anyOf(String field, Collection<DocumentId> ids) {
    return new TermInSetQuery(field, ids.stream().map(id -> new BytesRef(id.value())).toList());
  }

  private <T> List<T> all(Query query, int most, Function<Document, T> reading) {
    return all(query, most, Set.of(IndexSchema.RECORD), reading);
  }

  private <T> List<T> all(
      Query query, int most, Set<String> fields, Function<Document, T> reading) {
    try {
      StoredFields stored = searcher.storedFields();
      List<T> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, Math.max(1, most)).scoreDocs) {
        found.add(reading.apply(stored.document(hit.doc, fields)));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index", e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the index", e);
    }
  }
}
