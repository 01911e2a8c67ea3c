package org.compendiumsearch.indexer.fetch;

import java.time.Duration;

/**
 * How far fetching goes. Immutable.
 *
 * @param userAgent how we call ourselves to servers
 * @param mostBytes of one document
 * @param idle how long a server may say nothing
 * @param total how long one request may take
 * @param tries how often a document is tried, from 1
 * @param between how long a host is left alone between two requests, where it names no time itself
 * @param longestWait a server that asks for more time than this is not waited for
 */
public record FetchSettings(
    String userAgent,
    long mostBytes,
    Duration idle,
    Duration total,
    int tries,
    Duration between,
    Duration longestWait) {
  /** The name by which robots.txt may speak to us. */
  static final String ROBOT = "compendiumsearch";

  /** Checks the ranges. */
  public FetchSettings {
    if (mostBytes < 1 || tries < 1 || !idle.isPositive() || !total.isPositive()) {
      throw new IllegalArgumentException(mostBytes + " " + tries + " " + idle + " " + total);
    }
  }
}
