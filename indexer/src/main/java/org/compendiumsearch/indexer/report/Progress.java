package org.compendiumsearch.indexer.report;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a run is: a bar on a terminal, a line now and then elsewhere. Safe for threads. */
public final class Progress implements AutoCloseable {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final PrintStream out;
  private final Clock clock;
  private final int files;
  private final @Nullable ProgressBar bar;
  private Instant lastLine;
  private int done;

  private Progress(PrintStream out, Clock clock, int files, @Nullable ProgressBar bar) {
    this.out = out;
    this.clock = clock;
    this.files = files;
    this.bar = bar;
    this.lastLine = Instant.now(clock);
  }

  /**
   * Begins to show the progress over so many files.
   *
   * @param onTerminal whether {@code out} is one
   */
  public static Progress over(int files, PrintStream out, Clock clock, boolean onTerminal) {
    ProgressBar bar =
        onTerminal && files > 0
            ? new ProgressBarBuilder()
                .setTaskName("Indexing")
                .setInitialMax(files)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .build()
            : null;
    return new Progress(out, clock, files, bar);
  }

  /** Notes that one more file is done. */
  public synchronized void step() {
    done++;
    if (bar != null) {
      bar.step();
      return;
    }
    Instant now = Instant.now(clock);
    if (Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
      out.println(done + " of " + files + " files");
      lastLine = now;
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
