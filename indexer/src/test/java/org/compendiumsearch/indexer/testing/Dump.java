package org.compendiumsearch.indexer.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.model.Departure;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.search.DocumentView;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;

/** All that an index holds, but the times at which it was written. */
public final class Dump {
  private static final int PAGE = 100;

  private Dump() {}

  /** Returns a line for each thing the index of a data folder holds. */
  public static List<String> of(Path data) {
    List<String> lines = new ArrayList<>();
    try (SearchEngine engine = LuceneSearchEngine.open(data.resolve("index"))) {
      int total = engine.documents(1, 1).total();
      lines.add(
          engine.status().entries()
              + " entries, "
              + new java.util.TreeMap<>(engine.status().filesNotRead()));
      for (int page = 1; (page - 1) * PAGE < total; page++) {
        for (DocumentView view : engine.documents(page, PAGE).documents()) {
          document(engine, view, lines);
        }
      }
      for (FacetResult facet : engine.facetValues("en")) {
        lines.add("facet " + facet);
      }
      for (Departure gone : engine.departures(Instant.EPOCH)) {
        lines.add("departed " + gone.id() + " " + gone.movedTo() + " " + gone.entries());
      }
    }
    lines.sort(null);
    return lines;
  }

  private static void document(SearchEngine engine, DocumentView view, List<String> lines) {
    Document document = view.document();
    DocumentId id = document.id();
    lines.add("document " + id + document.summary() + document.file() + document.outline());
    lines.add("links " + id + view.paths() + view.versions() + view.near());
    for (Entry entry : engine.entriesOf(id)) {
      lines.add("entry " + entry);
    }
  }
}
