package org.compendiumsearch.core.query;

import java.util.List;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Everything a search may say. Immutable; begin with {@link #browse()} and change what differs.
 *
 * @param text what the user typed; blank browses everything
 * @param mode how entries are found; null takes the best the index allows
 * @param order of the hits; null is by relevance, or by year where there is no text
 * @param group what of the hits is folded
 * @param page from 1
 * @param size hits a page
 * @param facets which facets to count; null counts all
 * @param language of labels
 */
public record SearchRequest(
    String text,
    Syntax syntax,
    Match match,
    @Nullable Mode mode,
    Filters filters,
    @Nullable Order order,
    Group group,
    int page,
    int size,
    @Nullable List<String> facets,
    String language) {
  /** The longest text, in characters. */
  public static final int MAX_TEXT = 8_000;

  /** The most hits a page. */
  public static final int MAX_SIZE = 100;

  /** How deep pages reach, in hits. */
  public static final int MAX_WINDOW = 10_000;

  private static final SearchRequest BROWSE =
      new SearchRequest(
          "", Syntax.SIMPLE, Match.MOST, null, Filters.none(), null, Group.NONE, 1, 10, null, "en");

  /**
   * Checks the limits.
   *
   * @throws InvalidRequestException naming the parameter that is out of its range
   */
  public SearchRequest {
    if (text.length() > MAX_TEXT) {
      throw new InvalidRequestException(
          "q", "q may have 8,000 characters, got " + text.length() + "; shorten the query");
    }
    if (page < 1) {
      throw new InvalidRequestException("page", "page must be at least 1, got \"" + page + "\"");
    }
    if (size < 1 || size > MAX_SIZE) {
      throw new InvalidRequestException(
          "size", "size must be between 1 and " + MAX_SIZE + ", got \"" + size + "\"");
    }
    if ((long) page * size > MAX_WINDOW) {
      throw new InvalidRequestException(
          "page",
          "pages reach to hit 10,000; narrow the search, or walk through everything with \"cursor\"");
    }
    facets = facets == null ? null : List.copyOf(facets);
  }

  /** Returns the request for everything, ten hits a page, newest first. */
  public static SearchRequest browse() {
    return BROWSE;
  }

  /** Returns a request for a text. */
  public static SearchRequest forText(String text) {
    return BROWSE.withText(text);
  }

  /** Says whether the request has no words. */
  public boolean isBrowse() {
    return text.isBlank();
  }

  /** Returns the order in force. */
  public Order effectiveOrder() {
    if (order != null) {
      return order;
    }
    return isBrowse() ? Order.NEWEST : Order.RELEVANCE;
  }

  /** Says whether a facet is to be counted. */
  public boolean counts(String facet) {
    return facets == null || facets.contains(facet);
  }

  /** Returns this request with another text. */
  public SearchRequest withText(String other) {
    return new SearchRequest(
        other, syntax, match, mode, filters, order, group, page, size, facets, language);
  }

  /** Returns this request with another syntax. */
  public SearchRequest withSyntax(Syntax other) {
    return new SearchRequest(
        text, other, match, mode, filters, order, group, page, size, facets, language);
  }

  /** Returns this request with another rule on how many words must match. */
  public SearchRequest withMatch(Match other) {
    return new SearchRequest(
        text, syntax, other, mode, filters, order, group, page, size, facets, language);
  }

  /** Returns this request in another mode. */
  public SearchRequest withMode(@Nullable Mode other) {
    return new SearchRequest(
        text, syntax, match, other, filters, order, group, page, size, facets, language);
  }

  /** Returns this request with other filters. */
  public SearchRequest withFilters(Filters other) {
    return new SearchRequest(
        text, syntax, match, mode, other, order, group, page, size, facets, language);
  }

  /** Returns this request in another order. */
  public SearchRequest withOrder(@Nullable Order other) {
    return new SearchRequest(
        text, syntax, match, mode, filters, other, group, page, size, facets, language);
  }

  /** Returns this request with other hits folded. */
  public SearchRequest withGroup(Group other) {
    return new SearchRequest(
        text, syntax, match, mode, filters, order, other, page, size, facets, language);
  }

  /** Returns this request for another page. */
  public SearchRequest withPage(int number, int hits) {
    return new SearchRequest(
        text, syntax, match, mode, filters, order, group, number, hits, facets, language);
  }

  /** Returns this request counting only some facets. */
  public SearchRequest withFacets(List<String> counted) {
    return new SearchRequest(
        text, syntax, match, mode, filters, order, group, page, size, counted, language);
  }
}
