package org.compendiumsearch.core.testing.engine;

import java.util.Arrays;
import java.util.List;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.query.Syntax;
import org.compendiumsearch.core.search.Hit;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.Holding;

/** What the contracts of this package need of an implementation. */
public interface EngineFixture {
  /**
   * Returns an engine over a new index of these documents, with the taxonomy of {@code TinyIndex}.
   * The fixture closes it after the test.
   */
  SearchEngine engineOver(List<Holding> holdings);

  /** Returns an engine over a new index of these entries. */
  default SearchEngine engineOver(Entries... entries) {
    return engineOver(Holding.of(Arrays.stream(entries).map(Entries::build).toList()));
  }

  /** Returns the ids of the hits of a request, best first. */
  static List<String> ids(SearchEngine engine, SearchRequest request) {
    return engine.search(request).hits().stream().map(EngineFixture::id).toList();
  }

  /** Returns the ids of the first hundred hits of a text in the simple syntax, best first. */
  static List<String> ids(SearchEngine engine, String text) {
    return ids(engine, SearchRequest.forText(text).withPage(1, 100));
  }

  /** Returns the ids of the first hundred hits of a text in Lucene's syntax, best first. */
  static List<String> idsByLucene(SearchEngine engine, String text) {
    return ids(engine, SearchRequest.forText(text).withSyntax(Syntax.LUCENE).withPage(1, 100));
  }

  /** Returns the id of a hit's entry. */
  static String id(Hit hit) {
    return hit.entry().id().value();
  }
}
