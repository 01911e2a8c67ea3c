package org.compendiumsearch.core.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.error.UnavailableException;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.index.DocumentMapper;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.index.IndexStamp;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Taxonomy;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import org.compendiumsearch.core.thesaurus.Concept;
import org.compendiumsearch.core.thesaurus.ThesaurusReader;
import org.jspecify.annotations.Nullable;

/**
 * One commit of the index, open for searching, with what is worked out once for it: its facets,
 * languages and ordinals. Safe for all threads.
 */
final class Snapshot {
  private static final Duration RETRY = Duration.ofSeconds(30);

  private final DirectoryReader reader;
  private final CommitFiles files;
  private final IndexSearcher searcher;
  private final IndexStamp stamp;
  private final Facets facets;
  private final List<String> languages;
  private final Analyzers analyzers;
  private final Regions regions;
  private final Duration timeLimit;
  private final Map<String, FacetOrdinals> ordinals = new ConcurrentHashMap<>();
  private final LoadedValues loadedValues;
  private volatile @Nullable Lexicon lexicon;
  private volatile @Nullable Suggestions suggestions;
  private volatile @Nullable Works works;
  private volatile @Nullable List<FacetTally> everything;
  private final Map<Order, TopDocs> firstOfAll = new ConcurrentHashMap<>();

  /** Opens a commit; the reader stays the caller's to release. */
  Snapshot(DirectoryReader reader, CommitFiles files, CurrentSnapshot.Opening opening)
      throws IOException {
    this.reader = reader;
    this.loadedValues = new LoadedValues(reader);
    this.files = files;
    this.analyzers = opening.analyzers();
    this.regions = opening.regions();
    this.timeLimit = opening.timeLimit();
    this.searcher = Searchers.of(reader);
    this.stamp = IndexStamp.require(reader.getIndexCommit().getUserData());
    this.facets = new Facets(taxonomy(), regions);
    Collection<String> bodies = FieldInfos.getIndexedFields(reader);
    TreeSet<String> found = new TreeSet<>();
    bodies.forEach(field -> found.add(IndexSchema.languageOfBody(field)));
    found.remove("");
    this.languages = List.copyOf(found);
  }

  DirectoryReader reader() {
    return reader;
  }

  CommitFiles files() {
    return files;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /**
   * Returns a searcher that ends with a deadline.
   *
   * @param expands whether it may go through the dictionary for long: then that ends in time too,
   *     with an {@code ExitingReaderException}
   */
  IndexSearcher searcher(Deadline deadline, boolean expands) throws IOException {
    IndexSearcher limited =
        Searchers.of(expands ? ExitableDirectoryReader.wrap(reader, deadline) : reader);
    limited.setTimeout(deadline);
    return limited;
  }

  /**
   * Searches to the end: half a count would be a wrong one.
   *
   * @param expands as for {@link #searcher(Deadline, boolean)}
   * @throws UnavailableException where it takes too long
   */
  <C extends Collector, T> T wholly(Query query, CollectorManager<C, T> collecting, boolean expands)
      throws IOException {
    IndexSearcher limited = searcher(new Deadline(timeLimit), expands);
    try {
      T result = limited.search(query, collecting);
      if (!limited.timedOut()) {
        return result;
      }
    } catch (ExitableDirectoryReader.ExitingReaderException timeIsUp) {
      // Told below, as for a search that ended by itself.
    }
    throw new UnavailableException(
        "this takes longer than "
            + timeLimit.toSeconds()
            + " seconds; ask for less, by a filter or without wildcards",
        RETRY);
  }

  IndexStamp stamp() {
    return stamp;
  }

  /** Returns the field of the vectors of this index's model; there may be none. */
  String vectors() {
    return IndexSchema.vector(stamp.model() == null ? "" : stamp.model());
  }

  Facets facets() {
    return facets;
  }

  /** Returns the languages whose fields the index holds, sorted. */
  List<String> languages() {
    return languages;
  }

  /** Returns what is known of words, worked out at the first use. */
  Lexicon lexicon() throws IOException {
    Lexicon known = lexicon;
    if (known == null) {
      synchronized (ordinals) {
        known = lexicon;
        if (known == null) {
          known = newLexicon();
          lexicon = known;
        }
      }
    }
    return known;
  }

  private Lexicon newLexicon() throws IOException {
    List<Concept> concepts = List.of();
    Optional<Document> stored = find(IndexSchema.THESAURUS, IndexSchema.THESAURUS);
    if (stored.isPresent()) {
      String json = DocumentMapper.jsonFrom(stored.get());
      concepts =
          json == null
              ? ThesaurusReader.read("thesaurus.yaml", DocumentMapper.textFrom(stored.get()))
              : ThesaurusReader.readAgain(json);
    }
    return new Lexicon(
        analyzers,
        new Vocabulary(reader, analyzers, languages),
        new Synonyms(analyzers, concepts, regions),
        new Spelling(reader, analyzers, languages));
  }

  /** Returns what can be completed, worked out at the first use. */
  Suggestions suggestions() throws IOException {
    Suggestions known = suggestions;
    if (known == null) {
      synchronized (facets) {
        known = suggestions;
        if (known == null) {
          known = Suggestions.of(this, analyzers);
          suggestions = known;
        }
      }
    }
    return known;
  }

  /** Lets go of what only the newest snapshot is asked for. */
  void retire() {
    suggestions = null;
    loadedValues.retire();
    everything = null;
    firstOfAll.clear();
  }

  SnapshotId id() throws IOException {
    return new SnapshotId(
        Long.toString(reader.getIndexCommit().getGeneration()), stamp.committedAt());
  }

  /** Returns the ordinals of a facet over all segments, worked out at the first use. */
  FacetOrdinals ordinals(String facet) {
    return ordinals.computeIfAbsent(facet, f -> FacetOrdinals.of(reader, IndexSchema.facet(f)));
  }

  /** Returns the values of a facet by segment; null where they are to be read from the index. */
  @Nullable List<@Nullable SegmentValues> loadedValues(String facet) {
    return loadedValues.of(facet);
  }

  /** Returns how all entries spread over every facet, once that was counted. */
  @Nullable List<FacetTally> everything() {
    return everything;
  }

  /** Keeps how all entries spread over every facet; the counts change no more. */
  void keepEverything(List<FacetTally> counted) {
    everything = List.copyOf(counted);
  }

  /** Returns the first of all entries in an order, once they were looked for. */
  @Nullable TopDocs firstOfAll(Order order) {
    return firstOfAll.get(order);
  }

  /** Keeps the first of all entries in an order; they change no more. */
  void keepFirstOfAll(Order order, TopDocs first) {
    firstOfAll.put(order, first);
  }

  /** Returns to which work each entry belongs, worked out at the first use. */
  Works works() throws IOException {
    Works known = works;
    if (known == null) {
      known = Works.of(this);
      works = known;
    }
    return known;
  }

  /** Returns the one Lucene document of a type and id. */
  Optional<Document> find(String type, String id) throws IOException {
    OptionalInt place = place(type, id);
    return place.isEmpty()
        ? Optional.empty()
        : Optional.of(searcher.storedFields().document(place.getAsInt()));
  }

  /** Returns the number of the one Lucene document of a type and id. */
  OptionalInt place(String type, String id) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(ofType(type), Occur.FILTER)
            .add(new TermQuery(new Term(IndexSchema.ID, id)), Occur.FILTER)
            .build();
    TopDocs top = searcher.search(query, 1);
    return top.scoreDocs.length == 0 ? OptionalInt.empty() : OptionalInt.of(top.scoreDocs[0].doc);
  }

  static Query ofType(String type) {
    return new TermQuery(new Term(IndexSchema.TYPE, type));
  }

  /** Finds the files that were not read, or not wholly. */
  static Query filesNotRead() {
    return new TermQuery(new Term(IndexSchema.NOT_READ, IndexSchema.FILE));
  }

  private Taxonomy taxonomy() throws IOException {
    Optional<Document> stored = find(IndexSchema.TAXONOMY, IndexSchema.TAXONOMY);
    if (stored.isEmpty()) {
      return Taxonomy.empty();
    }
    String text = DocumentMapper.textFrom(stored.get());
    String json = DocumentMapper.jsonFrom(stored.get());
    return json == null
        ? TaxonomyReader.read("taxonomy.yaml", text)
        : TaxonomyReader.readAgain(json, text);
  }
}
