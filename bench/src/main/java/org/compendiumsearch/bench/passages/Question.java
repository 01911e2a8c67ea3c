package org.compendiumsearch.bench.passages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.SearchRequest;

/**
 * A question as a user would ask it. Immutable.
 *
 * @param kind what it is an example of
 * @param request what is asked; its mode is left open
 */
public record Question(Kind kind, SearchRequest request) {
  /** What questions are examples of. */
  public enum Kind {
    /** One to three words of one passage. */
    WORDS,
    /** Two words that follow each other, in quotation marks. */
    PHRASE,
    /** Everything, the newest first. */
    BROWSE,
    /** Words, and one value of one facet. */
    FILTER,
    /** Words, and one to three values of each of three facets. */
    MULTI_SELECT,
    /** The second page of what one or two words find. */
    SECOND_PAGE;

    /** Returns the name by which tables have it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Returns the path and query of this question over HTTP. */
  public String path(Mode mode) {
    StringBuilder path = new StringBuilder("/api/v1/search?mode=").append(mode.token());
    if (!request.isBrowse()) {
      path.append("&q=").append(encoded(request.text()));
    }
    request
        .filters()
        .values()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value -> path.append('&').append(facet).append('=').append(encoded(value))));
    if (request.page() > 1) {
      path.append("&page=").append(request.page());
    }
    return path.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
