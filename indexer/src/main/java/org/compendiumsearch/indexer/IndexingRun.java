package org.compendiumsearch.indexer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.index.IndexWriterSession;
import org.compendiumsearch.core.index.Source;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Taxonomy;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import org.compendiumsearch.indexer.classify.FacetAssigner;
import org.compendiumsearch.indexer.extract.TextExtractor;
import org.compendiumsearch.indexer.report.FileReport;
import org.compendiumsearch.indexer.report.Outcomes;
import org.compendiumsearch.indexer.report.Progress;
import org.compendiumsearch.indexer.report.RunReport;
import org.compendiumsearch.indexer.source.Checksum;
import org.compendiumsearch.indexer.source.DeclaredFinder;
import org.compendiumsearch.indexer.source.DeclaredReader;

/** Brings the index up to date with its sources, in one commit. Used once. */
public final class IndexingRun {
  /** Raised whenever a stage gives another result for the same file. */
  private static final int PIPELINE_VERSION = 2;

  private final IndexerConfig config;
  private final TextExtractor extractor;
  private final Clock clock;
  private final ProgressFactory progress;

  /** Begins to show the progress of a run. */
  public interface ProgressFactory {
    /** Returns the progress over so many files. */
    Progress over(int files);
  }

  /** Creates a run. */
  public IndexingRun(
      IndexerConfig config, TextExtractor extractor, Clock clock, ProgressFactory progress) {
    this.config = config;
    this.extractor = extractor;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Runs.
   *
   * @param sources the folders the index is to hold; what it holds of others is taken out
   * @throws org.compendiumsearch.core.error.BusyException where another run holds the index
   * @throws org.compendiumsearch.core.error.InvalidFileException where the taxonomy is faulty
   */
  public RunReport run(List<Source> sources) {
    Instant start = Instant.now(clock);
    Taxonomy taxonomy = taxonomy();
    Facets facets = new Facets(taxonomy, new Regions());
    Analyzers analyzers = new Analyzers();
    try (IndexWriterSession index = IndexWriterSession.open(config.index(), analyzers, clock)) {
      String context = IndexSchema.VERSION + "/" + PIPELINE_VERSION + "/" + taxonomy.source();
      DeclaredFinder declared = new DeclaredFinder(new DeclaredReader(facets));
      Plan plan = new Planner(declared, Checksum.of(context), index.files()).plan(sources);
      boolean changes =
          index.isRebuilding() || !plan.isNothing() || !index.sources().equals(sources);
      Collection<FileRecord> read = List.of();
      if (changes) {
        index.putTaxonomy(taxonomy.source());
        settle(plan, index);
        read = read(plan, facets, index);
        index.commit(sources);
      }
      return report(plan, read, changes, Duration.between(start, Instant.now(clock)));
    }
  }

  private Taxonomy taxonomy() {
    try {
      return Files.exists(config.taxonomy())
          ? TaxonomyReader.read(config.taxonomy().toString(), Files.readString(config.taxonomy()))
          : Taxonomy.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read \"" + config.taxonomy() + "\"", e);
    }
  }

  private static void settle(Plan plan, IndexWriterSession index) {
    plan.gone().forEach(file -> index.removeFile(file.source(), file.path()));
    plan.outdated().forEach(index::remove);
    plan.settled().forEach(index::put);
  }

  private Collection<FileRecord> read(Plan plan, Facets facets, IndexWriterSession index) {
    DocumentComposer composer = new DocumentComposer(new FacetAssigner(facets), clock);
    FileIndexer indexer = new FileIndexer(extractor, composer, index);
    Collection<FileRecord> records = new ConcurrentLinkedQueue<>();
    try (Progress shown = progress.over(plan.toRead().size());
        ExecutorService workers =
            Executors.newFixedThreadPool(
                config.threads(), Thread.ofPlatform().name("reader-", 1).factory())) {
      List<Future<?>> tasks = new ArrayList<>();
      for (PlannedFile file : plan.toRead()) {
        tasks.add(
            workers.submit(
                () -> {
                  records.add(indexer.index(file));
                  shown.step();
                }));
      }
      await(tasks, workers);
    }
    return records;
  }

  /** Waits for all tasks; a bug in one ends the run, so that nothing half done is committed. */
  private static void await(List<Future<?>> tasks, ExecutorService workers) {
    try {
      for (Future<?> task : tasks) {
        task.get();
      }
    } catch (ExecutionException e) {
      workers.shutdownNow();
      throw new IllegalStateException("a file brought the run to an end", e.getCause());
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    }
  }

  private static RunReport report(
      Plan plan, Collection<FileRecord> read, boolean changed, Duration took) {
    List<FileRecord> kept = new ArrayList<>(plan.unchanged());
    kept.addAll(plan.settled());
    kept.addAll(read);
    List<FileReport> files = new ArrayList<>();
    plan.unchanged().forEach(record -> files.add(reported(record, true)));
    plan.settled().forEach(record -> files.add(reported(record, false)));
    read.forEach(record -> files.add(reported(record, false)));
    files.sort(Comparator.comparing(FileReport::source).thenComparing(FileReport::path));
    List<DocumentId> documents =
        kept.stream().map(FileRecord::document).filter(id -> id != null).distinct().toList();
    int entries = kept.stream().mapToInt(FileRecord::entries).sum();
    return new RunReport(
        files, plan.outdated().size(), plan.notes(), documents.size(), entries, changed, took);
  }

  /** A file that was not read stays so in every report; one that was read is unchanged. */
  private static FileReport reported(FileRecord record, boolean unchanged) {
    boolean asBefore = unchanged && Outcomes.isRead(record.outcome());
    boolean duplicate = record.outcome().equals(Outcomes.DUPLICATE);
    return new FileReport(
        record.source(),
        record.path(),
        asBefore && !duplicate ? Outcomes.UNCHANGED : record.outcome(),
        record.cause(),
        record.document() == null ? null : record.document().value(),
        record.entries());
  }
}
