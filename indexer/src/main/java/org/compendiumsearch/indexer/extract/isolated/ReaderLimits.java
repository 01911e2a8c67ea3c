package org.compendiumsearch.indexer.extract.isolated;

import java.time.Duration;
import java.util.List;

/**
 * How a reading process is run, and what it may use. Immutable.
 *
 * @param memory for one file, in MiB of heap, from {@link #LEAST_MEMORY}
 * @param time for a small file; a larger one has {@link #PER_MEBIBYTE} more for each MiB
 * @param ocr whether pictures of text are to be read, for which there is {@link #OCR_FACTOR} times
 *     the time
 * @param jvm more options of its JVM
 */
public record ReaderLimits(int memory, Duration time, boolean ocr, List<String> jvm) {
  /** The least heap with which the parsers run at all, in MiB. */
  public static final int LEAST_MEMORY = 64;

  /** How much longer a file has for each MiB of it. */
  public static final Duration PER_MEBIBYTE = Duration.ofSeconds(2);

  /** A page takes a second or more to recognise, instead of a few milliseconds to read. */
  public static final int OCR_FACTOR = 20;

  private static final long MEBIBYTE = 1 << 20;

  /** Checks the ranges. */
  public ReaderLimits {
    if (memory < LEAST_MEMORY || !time.isPositive()) {
      throw new IllegalArgumentException(memory + " MiB, " + time);
    }
    jvm = List.copyOf(jvm);
  }

  /** Creates limits of processes whose JVM has no options but ours. */
  public ReaderLimits(int memory, Duration time, boolean ocr) {
    this(memory, time, ocr, List.of());
  }

  /** Returns how long reading a file of so many bytes may take. */
  Duration timeFor(long size) {
    Duration plain = time.plus(PER_MEBIBYTE.multipliedBy(size / MEBIBYTE));
    return ocr ? plain.multipliedBy(OCR_FACTOR) : plain;
  }
}
