package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import org.compendiumsearch.core.error.InvalidRequestException;

/** The parameter {@code size} of lists that have no pages. */
final class Sizes {
  private Sizes() {}

  /**
   * Returns how many are asked for.
   *
   * @param absent where nothing is said
   * @param most at most
   */
  static int of(Context context, int absent, int most) {
    String given = context.queryParam("size");
    if (given == null || given.isBlank()) {
      return absent;
    }
    String digits = given.strip();
    if (!digits.matches("\\d{1,4}")
        || Integer.parseInt(digits) < 1
        || Integer.parseInt(digits) > most) {
      throw new InvalidRequestException(
          "size", "size must be between 1 and " + most + ", got \"" + given + "\"");
    }
    return Integer.parseInt(digits);
  }
}
