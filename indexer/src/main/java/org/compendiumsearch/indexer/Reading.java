package org.compendiumsearch.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.compendiumsearch.indexer.cache.ExtractionCache;
import org.compendiumsearch.indexer.extract.FileContents;
import org.compendiumsearch.indexer.extract.TextExtractor;
import org.compendiumsearch.indexer.report.Outcomes;
import org.compendiumsearch.indexer.source.Checksum;

/** Reads files, unless what is in them is known from an earlier run. Safe for all threads. */
final class Reading {
  /** Clocks of file systems may be as far from ours as this. */
  private static final Duration RACY = Duration.ofSeconds(3);

  private final TextExtractor extractor;
  private final ExtractionCache cache;
  private final Instant settled;
  private final AtomicInteger parsed = new AtomicInteger();

  /**
   * Begins to read.
   *
   * @param start of the run
   */
  Reading(TextExtractor extractor, ExtractionCache cache, Instant start) {
    this.extractor = extractor;
    this.cache = cache;
    this.settled = start.minus(RACY);
  }

  /** Returns what is in a file; one whose reading may end better this time is read again. */
  FileContents of(PlannedFile file) {
    return cache.find(key(file)).filter(Reading::isFinal).orElseGet(() -> parse(file));
  }

  /** Returns what is in a file that this run has read already. */
  FileContents again(PlannedFile file) {
    return cache.find(key(file)).orElseGet(() -> parse(file));
  }

  private FileContents parse(PlannedFile file) {
    FileContents contents = extractor.extract(file.file().file());
    parsed.incrementAndGet();
    if ((isFinal(contents) || !contents.members().isEmpty()) && isStill(file)) {
      cache.put(key(file), contents);
    }
    return contents;
  }

  /** Says whether a file holds the bytes that it held when it was planned. */
  private boolean isStill(PlannedFile planned) {
    Path file = planned.file().file();
    try {
      return Files.size(file) == planned.size()
          && (Files.getLastModifiedTime(file).toInstant().isBefore(settled)
              || Checksum.of(file).equals(planned.sha256()));
    } catch (IOException gone) {
      return false;
    }
  }

  /** Returns how many files were parsed, and not found in the cache. */
  int parsed() {
    return parsed.get();
  }

  private String key(PlannedFile file) {
    return cache.key(file.sha256(), file.file().path());
  }

  private static boolean isFinal(FileContents contents) {
    return !Outcomes.isWorthAnotherTry(Outcomes.token(contents.outcome()))
        && contents.members().stream()
            .noneMatch(each -> Outcomes.isWorthAnotherTry(Outcomes.token(each.outcome())));
  }
}
