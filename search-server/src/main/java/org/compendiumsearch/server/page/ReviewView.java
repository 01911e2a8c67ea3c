package org.compendiumsearch.server.page;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.review.ReviewTable;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.taxonomy.Facet;

/**
 * What the curator's page shows. Immutable.
 *
 * @param table the rows
 * @param facet the one they are of; empty for all
 * @param facets those that can be chosen
 */
public record ReviewView(ReviewTable table, String facet, List<Facet> facets) {
  static final String PATH = "/review";

  private static final int SIZE = 50;
  private static final int LARGEST = 100;

  /** Copies the facets. */
  public ReviewView {
    facets = List.copyOf(facets);
  }

  /**
   * Looks through the index as a request wants it.
   *
   * @throws InvalidRequestException where a parameter is wrong
   */
  static ReviewView of(Context context, SearchEngine engine, String language) {
    String asked = context.queryParam("facet");
    String facet = asked == null ? "" : asked.strip();
    int page = number(context, "page", 1, ReviewTable.DEEPEST);
    int size = number(context, "size", SIZE, LARGEST);
    ReviewTable table = ReviewTable.of(engine, new ReviewTable.Wanted(facet, page, size, language));
    return new ReviewView(table, facet, ReviewTable.facetsWithRules(engine.facets()));
  }

  private static int number(Context context, String name, int absent, int most) {
    String given = context.queryParam(name);
    if (given == null || given.isBlank()) {
      return absent;
    }
    String digits = given.strip();
    if (!digits.matches("\\d{1,5}")
        || Integer.parseInt(digits) < 1
        || Integer.parseInt(digits) > most) {
      throw new InvalidRequestException(
          name, name + " must be between 1 and " + most + ", got \"" + given + "\"");
    }
    return Integer.parseInt(digits);
  }

  /** Returns the address of the first page of a facet, or of all where it is empty. */
  public String only(String other) {
    return address(other, 1);
  }

  /** Returns the address of another page of the same rows. */
  public String page(int number) {
    return address(facet, number);
  }

  private String address(String of, int number) {
    StringBuilder address = new StringBuilder(PATH);
    add(address, "facet", of);
    add(address, "size", table.size() == SIZE ? "" : Integer.toString(table.size()));
    add(address, "page", number == 1 ? "" : Integer.toString(number));
    return address.toString();
  }

  private static void add(StringBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address
          .append(address.indexOf("?") < 0 ? '?' : '&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
