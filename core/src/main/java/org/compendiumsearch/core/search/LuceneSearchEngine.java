package org.compendiumsearch.core.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.index.EntryMapper;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.model.Departure;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.CurrentSnapshot.Opening;
import org.compendiumsearch.core.taxonomy.Facets;
import org.jspecify.annotations.Nullable;

/** The search engine on a Lucene index in a folder of this machine. Safe for all threads. */
public final class LuceneSearchEngine implements SearchEngine {
  /** More than a text of {@link SearchRequest#MAX_TEXT} characters can make, in any language. */
  private static final int MAX_CLAUSES = 1_000_000;

  private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

  static {
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
  }

  private final Analyzers analyzers;
  private final IndexAccess index;
  private final Meanings meanings;
  private final Duration timeLimit;

  private LuceneSearchEngine(Path folder, @Nullable Embedder embedder, Duration timeLimit) {
    this.timeLimit = timeLimit;
    this.meanings = new Meanings(embedder);
    this.analyzers = new Analyzers();
    this.index =
        new IndexAccess(folder, new Opening(new Regions(), analyzers, timeLimit, this::warm));
  }

  /** Works out what is worked out once for a snapshot, and loads the model. */
  private void warm(Snapshot snapshot) throws IOException {
    snapshot.suggestions().of("a", 1, "en");
    snapshot.works();
    FacetTally.ofAll(snapshot);
    new EntrySearch(snapshot, analyzers, meanings, SearchRequest.forText("ready"))
        .run(timeLimit, null);
  }

  /** Opens the index of a folder, to be searched by its words alone. */
  public static LuceneSearchEngine open(Path folder) {
    return open(folder, null, TIME_LIMIT);
  }

  /**
   * Opens the index of a folder. There need not be one yet, nor one that this version can read:
   * every question then says so, and {@link #refresh} looks again.
   *
   * @param embedder the model that knows what questions mean, the caller's to close; null for none
   */
  public static LuceneSearchEngine open(Path folder, @Nullable Embedder embedder) {
    return open(folder, embedder, TIME_LIMIT);
  }

  /**
   * Opens the index of a folder for searches that end in time.
   *
   * @param embedder the model that knows what questions mean, or null
   * @param timeLimit after which a search answers with what it has found, marked as partial
   */
  public static LuceneSearchEngine open(
      Path folder, @Nullable Embedder embedder, Duration timeLimit) {
    return new LuceneSearchEngine(folder, embedder, timeLimit);
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return index.with(
        snapshot -> new EntrySearch(snapshot, analyzers, meanings, request).run(timeLimit, null));
  }

  @Override
  public SearchResult search(SearchRequest request, String cursor) {
    Cursor place = Cursor.read(cursor);
    return index.with(
        place,
        snapshot -> new EntrySearch(snapshot, analyzers, meanings, request).run(timeLimit, place));
  }

  @Override
  public List<RankedEntry> rank(SearchRequest request, int depth) {
    return index.with(
        snapshot -> new EntrySearch(snapshot, analyzers, meanings, request).rank(depth));
  }

  @Override
  public void walk(SearchRequest request, int limit, EntryVisitor visitor) {
    index.with(
        snapshot -> {
          new EntrySearch(snapshot, analyzers, meanings, request).walk(limit, visitor);
          return limit;
        });
  }

  @Override
  public Matrix matrix(SearchRequest request, String rows, String columns) {
    return index.with(
        snapshot -> {
          EntrySearch search = new EntrySearch(snapshot, analyzers, meanings, request);
          Axis down = Axis.of(snapshot, search, "rows", rows);
          Axis across = Axis.of(snapshot, search, "cols", columns);
          return search.wholly(new MatrixCount(snapshot, down, across));
        });
  }

  @Override
  public Timeline timeline(SearchRequest request) {
    return index.with(
        snapshot ->
            new EntrySearch(snapshot, analyzers, meanings, request)
                .wholly(new TimelineCount(snapshot)));
  }

  @Override
  public List<Suggestion> suggest(String text, int size, String language) {
    return index.with(snapshot -> snapshot.suggestions().of(text, size, language));
  }

  @Override
  public List<Hit> similar(EntryId id, int size) {
    return index.with(
        snapshot -> {
          OptionalInt found = snapshot.place(IndexSchema.ENTRY, id.value());
          if (found.isEmpty()) {
            throw new DocumentLookup(snapshot).missing(id);
          }
          return new EntrySearch(snapshot, analyzers, meanings, SearchRequest.browse())
              .like(new SimilarEntries(snapshot, analyzers).like(found.getAsInt()), size);
        });
  }

  @Override
  public List<Entry> entriesOf(DocumentId id) {
    return marked(SearchRequest.browse(), id).stream().map(MarkedEntry::entry).toList();
  }

  @Override
  public List<MarkedEntry> marked(SearchRequest words, DocumentId id) {
    return index.with(
        snapshot -> {
          new DocumentLookup(snapshot).document(id);
          Term ofDocument = new Term(IndexSchema.DOCUMENT, id.value());
          return new WholeTextMarks(snapshot, analyzers).in(words, ofDocument);
        });
  }

  @Override
  public MarkedEntry marked(SearchRequest words, EntryId id) {
    return index.with(
        snapshot -> {
          Term wanted = new Term(IndexSchema.ID, id.value());
          List<MarkedEntry> found = new WholeTextMarks(snapshot, analyzers).in(words, wanted);
          if (found.isEmpty()) {
            throw new DocumentLookup(snapshot).missing(id);
          }
          return found.getFirst();
        });
  }

  @Override
  public DocumentStamps stamps() {
    return index.with(StampReader::read);
  }

  @Override
  public EntryStamps entryStamps() {
    return index.with(EntryStampReader::read);
  }

  @Override
  public EntryView entry(EntryId id) {
    return index.with(
        snapshot -> {
          DocumentLookup lookup = new DocumentLookup(snapshot);
          Optional<org.apache.lucene.document.Document> found =
              snapshot.find(IndexSchema.ENTRY, id.value());
          if (found.isEmpty()) {
            throw lookup.missing(id);
          }
          Entry entry = EntryMapper.fromLucene(found.get());
          Document document = lookup.document(entry.document().id());
          return EntryPlace.of(entry, document).view(snapshot.id());
        });
  }

  @Override
  public Document document(DocumentId id) {
    return index.with(snapshot -> new DocumentLookup(snapshot).document(id));
  }

  @Override
  public DocumentView view(DocumentId id) {
    return index.with(
        snapshot -> {
          DocumentLookup lookup = new DocumentLookup(snapshot);
          return lookup.view(lookup.document(id));
        });
  }

  @Override
  public List<Departure> departures(Instant since) {
    return index.with(snapshot -> new DocumentLookup(snapshot).departures(since));
  }

  @Override
  public DocumentPage documents(int page, int size) {
    return index.with(snapshot -> new DocumentLookup(snapshot).page(page, size));
  }

  @Override
  public List<FacetResult> facetValues(String language) {
    return index.with(
        snapshot -> {
          FacetResults results = new FacetResults(snapshot.facets(), language);
          List<FacetResult> all = new ArrayList<>();
          for (FacetTally counted : FacetTally.ofAll(snapshot)) {
            snapshot
                .facets()
                .find(counted.facet())
                .ifPresent(facet -> all.add(results.withListed(facet, counted)));
          }
          return all;
        });
  }

  @Override
  public Facets facets() {
    return index.with(Snapshot::facets);
  }

  @Override
  public IndexStatus status() {
    return index.with(StatusReader::read);
  }

  @Override
  public SnapshotId snapshot() {
    return index.with(Snapshot::id);
  }

  @Override
  public <E extends Exception> void together(Questions<E> questions) throws E {
    index.together(questions);
  }

  @Override
  public void refresh() {
    index.refresh();
  }

  @Override
  public void check() {
    index.check();
  }

  @Override
  public void close() {
    index.close();
  }
}
