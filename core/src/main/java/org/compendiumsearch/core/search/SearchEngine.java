package org.compendiumsearch.core.search;

import java.time.Instant;
import java.util.List;
import org.compendiumsearch.core.model.Departure;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.taxonomy.Facets;

/**
 * All that can be asked of an index. Every method answers from one snapshot of it, throws {@code
 * UnavailableException} while there is none and {@code UnusableIndexException} where this version
 * cannot read it. Safe for all threads.
 */
public interface SearchEngine extends AutoCloseable {
  /**
   * Searches.
   *
   * @throws org.compendiumsearch.core.error.InvalidRequestException for an unknown facet or value,
   *     or a fault in the Lucene syntax
   */
  SearchResult search(SearchRequest request);

  /**
   * Goes on with a walk through all hits, in the snapshot in which it began.
   *
   * @param request as before; its page is passed over
   * @param cursor the {@code next} of the answer before
   * @throws org.compendiumsearch.core.error.InvalidRequestException where it is no cursor, one of
   *     another request, or the snapshot is no longer kept
   */
  SearchResult search(SearchRequest request, String cursor);

  /**
   * Returns the best entries for a request without their texts, whatever page it asks for.
   *
   * @param depth how many at most
   */
  List<RankedEntry> rank(SearchRequest request, int depth);

  /**
   * Hands the hits of a request to a visitor one by one, whatever page it asks for.
   *
   * @param limit how many at most
   * @throws java.io.UncheckedIOException where the visitor fails
   */
  void walk(SearchRequest request, int limit, EntryVisitor visitor);

  /**
   * Counts the hits of a request by pairs of values.
   *
   * @param rows a facet
   * @param columns a facet
   * @throws org.compendiumsearch.core.error.InvalidRequestException where one of them is unknown
   */
  Matrix matrix(SearchRequest request, String rows, String columns);

  /** Counts the hits of a request by year. */
  Timeline timeline(SearchRequest request);

  /**
   * Returns an entry in its place.
   *
   * @throws org.compendiumsearch.core.error.MovedException where it has another id now
   * @throws org.compendiumsearch.core.error.NotFoundException where there is none
   */
  EntryView entry(EntryId id);

  /**
   * Returns a document.
   *
   * @throws org.compendiumsearch.core.error.MovedException where it has another id now
   * @throws org.compendiumsearch.core.error.NotFoundException where there is none
   */
  Document document(DocumentId id);

  /**
   * Completes what is being typed: titles, labels of facet values, frequent phrases. A word may be
   * begun anywhere, and from four letters on one may be wrong.
   *
   * @param size how many at most
   * @param language of the labels
   */
  List<Suggestion> suggest(String text, int size, String language);

  /**
   * Returns the entries of other documents that are most like one, without snippets of any query.
   *
   * @param size how many at most
   * @throws org.compendiumsearch.core.error.NotFoundException where there is no such entry
   */
  List<Hit> similar(EntryId id, int size);

  /**
   * Returns a document with all its files, its language versions and its near-duplicates.
   *
   * @throws org.compendiumsearch.core.error.MovedException where it has another id now
   * @throws org.compendiumsearch.core.error.NotFoundException where there is none
   */
  DocumentView view(DocumentId id);

  /**
   * Returns the documents that the index lost since a moment, in the order in which it lost them;
   * removed ones are remembered for a year.
   */
  List<Departure> departures(Instant since);

  /**
   * Returns the entries of a document, in reading order.
   *
   * @throws org.compendiumsearch.core.error.NotFoundException where there is no such document
   */
  List<Entry> entriesOf(DocumentId id);

  /**
   * Returns a document's entries in reading order, with the words of a request marked.
   *
   * @param words only its text, syntax and match count
   * @throws org.compendiumsearch.core.error.MovedException where it has another id now
   * @throws org.compendiumsearch.core.error.NotFoundException where there is no such document
   */
  List<MarkedEntry> marked(SearchRequest words, DocumentId id);

  /**
   * Returns an entry with the words of a request marked.
   *
   * @param words only its text, syntax and match count
   * @throws org.compendiumsearch.core.error.MovedException where it has another id now
   * @throws org.compendiumsearch.core.error.NotFoundException where there is no such entry
   */
  MarkedEntry marked(SearchRequest words, EntryId id);

  /** Returns when each document was last read; costs one pass over the entries. */
  DocumentStamps stamps();

  /** Returns every entry of the index by its id; costs one pass over the ids. */
  EntryStamps entryStamps();

  /**
   * Returns documents by title.
   *
   * @param page from 1
   * @param size how many a page
   */
  DocumentPage documents(int page, int size);

  /**
   * Returns every value of every facet with its number of entries; values of the taxonomy that no
   * entry has included.
   *
   * @param language of the labels
   */
  List<FacetResult> facetValues(String language);

  /** Returns the facets of the index. */
  Facets facets();

  /** Returns what the index holds. */
  IndexStatus status();

  /** Returns which state of the index is asked at the moment; costs next to nothing. */
  SnapshotId snapshot();

  /**
   * Questions that belong together.
   *
   * @param <E> what else may go wrong
   */
  interface Questions<E extends Exception> {
    /** Asks them, in the thread that it is called in. */
    void ask() throws E;
  }

  /**
   * Lets several questions of this thread be answered from one snapshot, whatever is committed in
   * between. While there is no index, each of them says so.
   */
  <E extends Exception> void together(Questions<E> questions) throws E;

  /**
   * Looks whether the index has changed, and makes a new state of it ready before anybody is
   * answered from it; what is under way keeps its snapshot. What is wrong with the index is not
   * thrown but told by {@link #check}.
   */
  void refresh();

  /**
   * Does nothing where the index is as it should be. An index that was deleted or damaged may still
   * be answered from while this says that it cannot be opened again.
   *
   * @throws org.compendiumsearch.core.error.CompendiumException saying what is wrong with the index
   *     as the last look found it, and what to do
   */
  void check();

  @Override
  void close();
}
