package org.compendiumsearch.server.config;

import java.util.List;
import java.util.regex.Pattern;
import org.compendiumsearch.core.error.InvalidRequestException;

/**
 * What the server takes on, and whom it believes. Immutable.
 *
 * @param load how much it takes on
 * @param origins the sites whose pages may read what the search box needs; none lets every site
 * @param proxies addresses, or ranges such as {@code 10.0.0.0/8}, of proxies that are believed when
 *     they tell whom they ask for
 */
public record Protection(Load load, List<String> origins, List<String> proxies) {
  /** A name, or an address in brackets where it has colons, and a port. */
  private static final Pattern ORIGIN =
      Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:.]+])(:\\d{1,5})?");

  /** Checks the origins; addresses are checked where they are used. */
  public Protection {
    origins = List.copyOf(origins);
    proxies = List.copyOf(proxies);
    for (String origin : origins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new InvalidRequestException(
            "allow-origin",
            "--allow-origin must be an origin as browsers send it, in small letters and without a"
                + " path, such as https://www.example.org, got \""
                + origin
                + "\"; without the option every site is let in");
      }
    }
  }

  /** Returns what holds where nothing is said, for a number of processors. */
  public static Protection of(int processors) {
    return new Protection(Load.of(processors), List.of(), List.of());
  }
}
