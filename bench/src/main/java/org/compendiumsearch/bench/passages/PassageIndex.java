package org.compendiumsearch.bench.passages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.index.IndexWriterSession;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.taxonomy.Taxonomy;

/**
 * Writes passages through the product's own writer, as an indexing run does with what it has
 * extracted; without rules and without vectors. Immutable.
 *
 * @param taxonomy of which values are drawn
 * @param thesaurus the text of the thesaurus that queries are widened by, "" for none
 * @param threads how many documents are written at once
 */
public record PassageIndex(Taxonomy taxonomy, String thesaurus, int threads) {
  /**
   * What was written.
   *
   * @param entries how many, fewer than asked for where the file had no more
   * @param documents into which they were put
   * @param seconds from the first line read to the commit
   * @param bytes of the index
   */
  public record Written(int entries, int documents, double seconds, long bytes) {
    /** Returns how many entries were written a second. */
    public double perSecond() {
      return entries / seconds;
    }
  }

  /**
   * Writes an index.
   *
   * @param folder of the index, created where it is missing
   * @param passages the file they are read from
   * @param most how many of them
   * @throws org.compendiumsearch.core.error.InvalidFileException where the file has a faulty line
   */
  public Written write(Path folder, PassageFile passages, int most) throws IOException {
    long start = System.nanoTime();
    int documents;
    int entries;
    try (IndexWriterSession index =
        IndexWriterSession.open(folder, new Analyzers(), Clock.systemUTC())) {
      index.putTaxonomy(taxonomy.source());
      index.putThesaurus(thesaurus);
      Writers writers = new Writers(index, threads);
      PassageDocuments made = new PassageDocuments(new DrawnFacets(taxonomy), writers::write);
      try {
        entries = passages.read(most, made);
        made.end();
      } finally {
        writers.end();
      }
      documents = writers.written.size();
      index.commit(List.of());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Written(entries, documents, seconds, bytes(folder));
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** Writes several documents at once; the reader helps where all others are at work. */
  private static final class Writers {
    private final IndexWriterSession index;
    private final ThreadPoolExecutor others;
    private final List<Future<?>> written = new ArrayList<>();

    Writers(IndexWriterSession index, int threads) {
      this.index = index;
      this.others =
          new ThreadPoolExecutor(
              threads,
              threads,
              0,
              TimeUnit.SECONDS,
              new ArrayBlockingQueue<>(2 * threads),
              Thread.ofPlatform().name("passages-", 1).factory(),
              new ThreadPoolExecutor.CallerRunsPolicy());
    }

    void write(Document document, List<Entry> entries) {
      written.add(others.submit(() -> index.replace(document, entries)));
    }

    /** Waits for all, and throws the first fault of any. */
    void end() throws IOException {
      try (others) {
        for (Future<?> each : written) {
          each.get();
        }
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } catch (InterruptedException e) {
        others.shutdownNow();
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while writing", e);
      }
    }
  }
}
