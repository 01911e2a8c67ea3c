package org.compendiumsearch.indexer.extract.isolated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
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
 * they are wanted, one for each thread that reads, and used again until a file brings one down;
 * that file is tried once more in a fresh one. Safe for all threads.
 *
 * <p>Tika's own {@code PipesParser} does the like, but tells of an embedded file as a row of
 * metadata and of a fault as a stack trace, gives every file the same time, and wants text to be
 * made XML and read back: more would be ours around it than this is.
 */
public final class IsolatedTextExtractor implements TextExtractor {
  private final ReaderLimits limits;
  private final List<String> command;
  private final Wire wire = new Wire();
  private final ConcurrentLinkedDeque<ReaderProcess> idle = new ConcurrentLinkedDeque<>();
  private final Set<ReaderProcess> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("reader-watch").daemon().factory());

  /** Creates an extractor; no process is started yet. */
  public IsolatedTextExtractor(ReaderLimits limits) {
    this.limits = limits;
    this.command = ReaderCommand.of(limits);
  }

  /**
   * Reads a file and the files within it.
   *
   * @throws java.io.UncheckedIOException where no process can be started
   */
  @Override
  public FileContents extract(Path file) {
    ReaderProcess waiting = idle.pollFirst();
    Attempt first = attempt(waiting == null ? fresh() : waiting, file);
    if (first instanceof Answered answered) {
      return answered.contents();
    }
    return switch (attempt(fresh(), file)) {
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
      FileContents contents = reader.read(file);
      if (end.cancel(false)) {
        idle.addFirst(reader);
      } else {
        running.remove(reader);
      }
      return new Answered(contents);
    } catch (ReaderProcess.Died e) {
      end.cancel(false);
      running.remove(reader);
      return new Failed(late.get() ? new TimedOut(time) : EndOfReader.outcome(e, limits));
    }
  }

  private ReaderProcess fresh() {
    ReaderProcess reader = ReaderProcess.start(wire, command);
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
