package org.compendiumsearch.core.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.error.MovedException;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.index.DocumentMapper;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.model.Departure;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentLinks;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.EntryId;

/** Finds documents by id, and what is known of ids that are no longer. Used for one request. */
final class DocumentLookup {
  private final Snapshot snapshot;

  DocumentLookup(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * Returns a document.
   *
   * @throws MovedException where it has another id now
   * @throws NotFoundException where there is none
   */
  Document document(DocumentId id) throws IOException {
    Optional<Document> found = find(id);
    if (found.isPresent()) {
      return found.get();
    }
    Optional<DocumentId> moved = movedTo(id);
    throw moved.isPresent()
        ? new MovedException("document", id.value(), moved.get().value())
        : new NotFoundException("document", id.value());
  }

  /** Returns what to tell of an entry that is not there. */
  CompendiumException missing(EntryId id) throws IOException {
    Optional<DocumentId> moved = movedTo(id.document());
    if (moved.isPresent()) {
      EntryId now = id.in(moved.get());
      if (snapshot.find(IndexSchema.ENTRY, now.value()).isPresent()) {
        return new MovedException("entry", id.value(), now.value());
      }
    }
    return new NotFoundException("entry", id.value());
  }

  private Optional<DocumentId> movedTo(DocumentId id) throws IOException {
    return snapshot
        .find(IndexSchema.DEPARTURE, id.value())
        .map(DocumentMapper::departureFrom)
        .map(Departure::movedTo);
  }

  private Optional<Document> find(DocumentId id) throws IOException {
    return snapshot.find(IndexSchema.DOCUMENT_TYPE, id.value()).map(DocumentMapper::documentFrom);
  }

  /** Returns a document among the others. */
  DocumentView view(Document document) throws IOException {
    Document.SourceFile file = document.file();
    List<String> paths = new ArrayList<>();
    paths.add(file.source() + "/" + file.path());
    Query same = new TermQuery(new Term(IndexSchema.SAME_AS, paths.getFirst()));
    for (FileRecord each : all(same, DocumentMapper::fileFrom)) {
      paths.add(each.source() + "/" + each.path());
    }
    paths.subList(1, paths.size()).sort(null);
    Optional<DocumentLinks> links =
        snapshot.find(IndexSchema.LINKS, document.id().value()).map(DocumentMapper::linksFrom);
    List<DocumentSummary> versions = new ArrayList<>();
    List<DocumentView.Near> near = new ArrayList<>();
    if (links.isPresent()) {
      for (DocumentId version : links.get().versions()) {
        find(version).map(Document::summary).ifPresent(versions::add);
      }
      for (DocumentLinks.Near each : links.get().near()) {
        find(each.id())
            .ifPresent(
                other -> near.add(new DocumentView.Near(other.summary(), each.similarity())));
      }
    }
    versions.sort(
        Comparator.comparing(DocumentSummary::language).thenComparing(DocumentSummary::id));
    return new DocumentView(snapshot.id(), document, paths, versions, near);
  }

  /** Returns a page of all documents, by title; pages are counted from one. */
  DocumentPage page(int page, int size) throws IOException {
    Query query = Snapshot.ofType(IndexSchema.DOCUMENT_TYPE);
    Sort byTitle = new Sort(new SortField(IndexSchema.TITLE_ORDER, SortField.Type.STRING));
    ScoreDoc[] found = snapshot.searcher().search(query, page * size, byTitle).scoreDocs;
    StoredFields stored = snapshot.searcher().storedFields();
    List<DocumentView> documents = new ArrayList<>();
    for (int i = (page - 1) * size; i < found.length; i++) {
      documents.add(view(DocumentMapper.documentFrom(stored.document(found[i].doc))));
    }
    return new DocumentPage(snapshot.id(), snapshot.searcher().count(query), documents);
  }

  /** Returns the documents that departed since a moment, the last ones last. */
  List<Departure> departures(Instant since) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(Snapshot.ofType(IndexSchema.DEPARTURE), Occur.FILTER)
            .add(
                LongPoint.newRangeQuery(
                    IndexSchema.DEPARTED_AT, since.toEpochMilli(), Long.MAX_VALUE),
                Occur.FILTER)
            .build();
    List<Departure> departures = all(query, DocumentMapper::departureFrom);
    departures.sort(Comparator.comparing(Departure::at).thenComparing(Departure::id));
    return departures;
  }

  private <T> List<T> all(Query query, Function<org.apache.lucene.document.Document, T> reading)
      throws IOException {
    StoredFields stored = snapshot.searcher().storedFields();
    List<T> found = new ArrayList<>();
    for (ScoreDoc each :
        snapshot.searcher().search(query, Math.max(1, snapshot.reader().maxDoc())).scoreDocs) {
      found.add(reading.apply(stored.document(each.doc)));
    }
    return found;
  }
}
