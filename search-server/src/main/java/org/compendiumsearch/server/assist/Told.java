package org.compendiumsearch.server.assist;

import java.util.List;
import java.util.Map;
import org.compendiumsearch.server.http.wire.DocumentSummaryJson;
import org.compendiumsearch.server.http.wire.EntryAnswer.PageText;
import org.compendiumsearch.server.http.wire.ReferenceJson;
import org.compendiumsearch.server.http.wire.SnapshotJson;
import org.compendiumsearch.server.http.wire.TaxonomyJson;
import org.jspecify.annotations.Nullable;

/** What an assistant is told, exactly as it is sent. */
sealed interface Told {
  /**
   * What a search found.
   *
   * @param correctedTo the text with unknown words replaced, where they were searched so
   * @param snapshot the state of the index, to cite the search
   */
  record Found(
      int total, int page, @Nullable String correctedTo, SnapshotJson snapshot, List<Hit> hits)
      implements Told {}

  /**
   * An entry that was found.
   *
   * @param heading the path from the document's first level down
   * @param pages as printed, "12-15"; null where there are none
   * @param snippets what was found, as plain text
   * @param facets facet id to values
   * @param citation a sentence in APA style
   */
  record Hit(
      String id,
      String title,
      List<String> heading,
      DocumentSummaryJson document,
      @Nullable String pages,
      List<Snippet> snippets,
      Map<String, List<String>> facets,
      String citation,
      Links links) {}

  /**
   * A few sentences.
   *
   * @param page physical, from 1
   * @param pageLabel as printed
   */
  record Snippet(String text, @Nullable Integer page, @Nullable String pageLabel) {}

  /**
   * Where a person reads it.
   *
   * @param page the entry on this server
   * @param file the original on this server, at the page
   * @param published where it was published
   */
  record Links(String page, String file, @Nullable String published) {}

  /** An entry with its whole text. */
  record Whole(
      Hit entry, List<PageText> text, List<ReferenceJson> references, SnapshotJson snapshot)
      implements Told {}

  /** The facets by which a search is narrowed. */
  record Values(List<TaxonomyJson> facets) implements Told {}
}
