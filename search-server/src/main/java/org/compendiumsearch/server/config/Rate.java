package org.compendiumsearch.server.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compendiumsearch.core.error.InvalidRequestException;

/**
 * How much one client may ask for. Immutable.
 *
 * @param requests how many, at once or spread, from 1
 * @param per in what time
 */
public record Rate(int requests, Duration per) {
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})/([sm])");

  /**
   * Reads a rate as it is written on the command line: {@code 10/s}, {@code 300/m}.
   *
   * @throws InvalidRequestException where it is none
   */
  public static Rate parse(String text) {
    Matcher rate = FORM.matcher(text.strip());
    if (!rate.matches()) {
      throw new InvalidRequestException(
          "rate-limit",
          "--rate-limit must be a number of requests a second or a minute, such as 10/s or 300/m,"
              + " got \""
              + text
              + "\"");
    }
    Duration per = rate.group(2).equals("s") ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
    return new Rate(Integer.parseInt(rate.group(1)), per);
  }
}
