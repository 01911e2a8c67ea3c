package org.compendiumsearch.indexer.extract.isolated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.compendiumsearch.indexer.extract.ExtractionOutcome;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.TimedOut;
import org.compendiumsearch.indexer.extract.FileContents;
import org.compendiumsearch.indexer.extract.TextExtractor;

/**
 * Reads files in other processes with limits of memory and time. The processes are started when
 * they are wanted and used again. Each reads a few files at the same time, which compiles the
 * parsers once instead of once for each thread; so when a file brings one down, the files beside it
 * are lost with it. All of them are tried once more, each in a fresh process that reads nothing
 * else, and only what becomes of a file there is said of it. Safe for all threads.
 *
 * <p>A file that is read beside others may use what memory they leave; more than its own share is
 * certain to nobody.
 *
 * <p>Tika's own {@code PipesParser} does the like, but tells of an embedded file as a row of
 * metadata and of a fault as a stack trace, gives every file the same time, and wants text to be
 * made XML and read back: more would be ours around it than this is.
 */
public final class IsolatedTextExtractor implements TextExtractor {
  /** So many files are lost at most where one brings its reader down. */
  private static final int MOST_PLACES = 4;

  private final ReaderLimits limits;
  private final int places;
  private final Wire wire = new Wire();
  private final Deque<ReaderProcess> free = new ArrayDeque<>();
  private final Set<ReaderProcess> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("reader-watch").daemon().factory());

  /**
   * Creates an extractor; no process is started yet.
   *
   * @param threads how many will read at the same time, at least 1
   */
  public IsolatedTextExtractor(ReaderLimits limits, int threads) {
    this.limits = limits;
    int processes = Math.ceilDiv(threads, MOST_PLACES);
    places = Math.ceilDiv(threads, processes);
  }

  /**
   * Reads a file and the files within it.
   *
   * @throws java.io.UncheckedIOException where no process can be started
   */
  @Override
  public FileContents extract(Path file) {
    ReaderProcess shared = takePlace();
    if (attempt(shared, file) instanceof Answered(FileContents contents)) {
      freePlace(shared);
      return contents;
    }
    ReaderProcess alone = start(1);
    Attempt second = attempt(alone, file);
    running.remove(alone);
    alone.end();
    return switch (second) {
      case Answered(FileContents contents) -> contents;
      case Failed(ExtractionOutcome outcome) -> FileContents.of(outcome);
    };
  }

  /** Returns the version; with pictures of text read, another text comes out of the same file. */
  @Override
  public String version() {
    return TextExtractor.super.version() + (limits.ocr() ? "+ocr" : "");
  }

  private sealed interface Attempt {}

  private record Answered(FileContents contents) implements Attempt {}

  private record Failed(ExtractionOutcome outcome) implements Attempt {}

  private Attempt attempt(ReaderProcess reader, Path file) {
    Duration time = limits.timeFor(size(file));
    AtomicBoolean late = new AtomicBoolean();
    Future<?> end =
        watch.schedule(
            () -> {
              late.set(true);
              reader.kill();
            },
            time.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return new Answered(reader.read(file));
    } catch (ReaderProcess.Died e) {
      running.remove(reader);
      return new Failed(late.get() ? new TimedOut(time) : EndOfReader.outcome(e, limits));
    } finally {
      end.cancel(false);
    }
  }

  /** Returns a process that has a place for one more file. */
  private ReaderProcess takePlace() {
    synchronized (free) {
      free.removeIf(reader -> !reader.isRunning());
      if (free.isEmpty()) {
        ReaderProcess reader = start(places);
        free.addAll(Collections.nCopies(places, reader));
      }
      return free.removeFirst();
    }
  }

  private void freePlace(ReaderProcess reader) {
    synchronized (free) {
      free.addFirst(reader);
    }
  }

  private ReaderProcess start(int filesAtATime) {
    ReaderProcess reader = ReaderProcess.start(wire, ReaderCommand.of(limits, filesAtATime));
    running.add(reader);
    return reader;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      // The process will say what is wrong with it.
      return 0;
    }
  }

  /** Ends all processes. */
  @Override
  public void close() {
    watch.shutdownNow();
    running.forEach(ReaderProcess::end);
  }
}
