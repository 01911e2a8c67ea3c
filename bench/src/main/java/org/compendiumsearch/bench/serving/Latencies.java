package org.compendiumsearch.bench.serving;

import java.util.Arrays;
import java.util.Locale;

/**
 * How many answers came in which time. Immutable.
 *
 * @param requests answered as they should be
 * @param failed answered otherwise or not at all
 * @param perSecond answers a second
 * @param median in milliseconds
 * @param p90 nine of ten were faster, in milliseconds
 * @param p99 99 of 100 were faster, in milliseconds
 * @param most the slowest, in milliseconds
 */
public record Latencies(
    long requests,
    long failed,
    double perSecond,
    double median,
    double p90,
    double p99,
    double most) {
  static final String HEAD =
      String.format(
          Locale.ROOT,
          "%10s %9s %9s %9s %9s %7s",
          "answers/s",
          "p50 ms",
          "p90 ms",
          "p99 ms",
          "most ms",
          "failed");

  /**
   * Sums up.
   *
   * @param nanos of every answer; is sorted
   * @param failed how many went wrong
   * @param seconds in which all that happened
   */
  static Latencies of(long[] nanos, long failed, double seconds) {
    if (nanos.length == 0) {
      return new Latencies(0, failed, 0, 0, 0, 0, 0);
    }
    Arrays.sort(nanos);
    return new Latencies(
        nanos.length,
        failed,
        nanos.length / seconds,
        at(nanos, 0.5),
        at(nanos, 0.9),
        at(nanos, 0.99),
        at(nanos, 1));
  }

  private static double at(long[] sorted, double share) {
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, place)] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%10.0f %9.2f %9.2f %9.2f %9.2f %7d",
        perSecond,
        median,
        p90,
        p99,
        most,
        failed);
  }
}
