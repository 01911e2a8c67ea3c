package org.compendiumsearch.indexer.fetch;

import java.time.Duration;
import java.util.Locale;

/** Times and sizes as people read them. */
final class Texts {
  private static final int STEP = 1000;

  private Texts() {}

  static String time(Duration time) {
    return time.toMillis() < STEP
        ? time.toMillis() + " ms"
        : String.format(Locale.ROOT, "%,d s", time.toSeconds());
  }

  static String size(long bytes) {
    if (bytes < STEP) {
      return bytes + " bytes";
    }
    double thousands = bytes / (double) STEP;
    return thousands < STEP
        ? String.format(Locale.ROOT, "%.1f kB", thousands)
        : String.format(Locale.ROOT, "%,.1f MB", thousands / STEP);
  }
}
