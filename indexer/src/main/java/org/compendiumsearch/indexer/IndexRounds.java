package org.compendiumsearch.indexer;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.index.Source;
import org.compendiumsearch.indexer.extract.Tesseract;
import org.compendiumsearch.indexer.report.Outcomes;
import org.compendiumsearch.indexer.report.ReportPrinter;
import org.compendiumsearch.indexer.report.RunReport;
import org.compendiumsearch.indexer.source.SourceRegistry;
import org.compendiumsearch.indexer.watch.FolderWatcher;
import org.compendiumsearch.indexer.watch.WatchLoop;
import org.compendiumsearch.indexer.watch.WatchLoop.Reason;

/** Runs of the same sources one after the other, each with its report. One thread at a time. */
final class IndexRounds {
  /** So long nothing must change before a change is indexed. */
  private static final Duration QUIET = Duration.ofMillis(500);

  /** A folder into which something is written without end is indexed all the same after so long. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** So often all is looked at without a sign of change: network folders give none. */
  private static final Duration FULL_LOOK = Duration.ofMinutes(5);

  private final IndexerConfig config;
  private final RunMaker runs;
  private final PrintStream out;
  private final PrintStream err;

  /** Makes a run. */
  interface RunMaker {
    /** Returns a new run. */
    IndexingRun make();
  }

  IndexRounds(IndexerConfig config, RunMaker runs, PrintStream out, PrintStream err) {
    this.config = config;
    this.runs = runs;
    this.out = out;
    this.err = err;
  }

  /** Brings the index up to date once and says what was done. */
  RunReport once(SourceRegistry registry) {
    RunReport report = runs.make().run(registry.sources());
    tell(report, registry.ocr());
    return report;
  }

  private void tell(RunReport report, boolean ocr) {
    Path file = config.data().resolve("report.json");
    try {
      report.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write \"" + file + "\"", e);
    }
    new ReportPrinter(out).print(report);
    Tesseract.advice(report.byOutcome().getOrDefault(Outcomes.IMAGE_ONLY, 0), ocr)
        .ifPresent(out::println);
  }

  /**
   * Keeps the index up to date until the process is asked to end. What is wrong with a file of ours
   * that someone is just editing is told, and mended with the next change; only the first round
   * fails as a run does.
   */
  void watch() {
    try (FolderWatcher watcher = new FolderWatcher(Set.of(data()), QUIET, LONGEST)) {
      new WatchLoop(this::folders, FULL_LOOK, reason -> round(reason, watcher))
          .runUntilTerminated(watcher);
    }
  }

  private Path data() {
    return config.data().toAbsolutePath().normalize();
  }

  private Collection<Path> folders() {
    List<Path> folders = new ArrayList<>();
    for (Source source : registry().sources()) {
      folders.add(Path.of(source.folder()));
    }
    Path taxonomy = config.taxonomy().toAbsolutePath().normalize().getParent();
    if (taxonomy != null && folders.stream().noneMatch(taxonomy::startsWith)) {
      folders.add(taxonomy);
    }
    return folders;
  }

  private SourceRegistry registry() {
    return SourceRegistry.open(config.data(), config.firstSources());
  }

  private void round(Reason reason, FolderWatcher watcher) {
    if (reason == Reason.START) {
      once(registry());
      out.println("Watching for changes; end it with Ctrl-C.");
      watcher
          .unwatched()
          .forEach(
              folder ->
                  err.println("cannot watch \"" + folder + "\"; it is looked at now and then"));
      return;
    }
    try {
      SourceRegistry registry = registry();
      RunReport report = runs.make().run(registry.sources());
      if (report.changed()) {
        tell(report, registry.ocr());
      }
    } catch (InvalidFileException faulty) {
      faulty.faults().forEach(err::println);
    } catch (CompendiumException | UncheckedIOException fault) {
      err.println(fault.getMessage() + "; the next change is tried again");
    }
  }
}
