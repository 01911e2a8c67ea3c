package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.index.DocumentMapper;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.index.IndexStamp;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Taxonomy;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import org.jspecify.annotations.Nullable;

/**
 * One commit of the index, open for searching, with what is worked out once for it: its facets,
 * languages and ordinals. Safe for all threads.
 */
final class Snapshot {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final IndexStamp stamp;
  private final Facets facets;
  private final List<String> languages;
  private final Map<String, FacetOrdinals> ordinals = new ConcurrentHashMap<>();
  private volatile @Nullable Works works;

  /** Opens a commit; the reader stays the caller's to release. */
  Snapshot(DirectoryReader reader, Regions regions) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(Ranking.SIMILARITY);
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

  IndexSearcher searcher() {
    return searcher;
  }

  IndexStamp stamp() {
    return stamp;
  }

  Facets facets() {
    return facets;
  }

  /** Returns the languages whose fields the index holds, sorted. */
  List<String> languages() {
    return languages;
  }

  SnapshotId id() throws IOException {
    return new SnapshotId(
        Long.toString(reader.getIndexCommit().getGeneration()), stamp.committedAt());
  }

  /** Returns the ordinals of a facet over all segments, worked out at the first use. */
  FacetOrdinals ordinals(String facet) {
    return ordinals.computeIfAbsent(facet, f -> FacetOrdinals.of(reader, IndexSchema.facet(f)));
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
    Query query =
        new BooleanQuery.Builder()
            .add(ofType(type), Occur.FILTER)
            .add(new TermQuery(new Term(IndexSchema.ID, id)), Occur.FILTER)
            .build();
    TopDocs top = searcher.search(query, 1);
    return top.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(searcher.storedFields().document(top.scoreDocs[0].doc));
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
    return stored.isEmpty()
        ? Taxonomy.empty()
        : TaxonomyReader.read("taxonomy.yaml", DocumentMapper.taxonomyFrom(stored.get()));
  }
}
