package org.compendiumsearch.indexer.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.compendiumsearch.core.error.MovedException;
import org.compendiumsearch.core.model.Departure;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.DocumentView;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.indexer.IndexerConfig;
import org.compendiumsearch.indexer.IndexingRun;
import org.compendiumsearch.indexer.report.FileReport;
import org.compendiumsearch.indexer.report.Progress;
import org.compendiumsearch.indexer.report.RunReport;

/** A folder that is indexed again and again. One thread at a time. */
public final class Library {
  private final Path data;
  private final Path taxonomy;
  private final Clock clock;
  private final ZipTexts extractor = new ZipTexts();

  /** The folder that is indexed. */
  public final Folder folder;

  private Library(Path temp, Clock clock) {
    this.data = temp.resolve("data");
    this.taxonomy = temp.resolve("taxonomy.yaml");
    this.folder = Folder.in(temp, "reports");
    this.clock = clock;
  }

  /** Creates an empty library below a folder. */
  public static Library in(Path temp, Clock clock) {
    return new Library(temp, clock);
  }

  /** Returns the data folder. */
  public Path data() {
    return data;
  }

  /** Puts another taxonomy in place. */
  public void taxonomy(String yaml) {
    try {
      Files.writeString(taxonomy, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Indexes the folder. */
  public RunReport index() {
    IndexerConfig config = new IndexerConfig(data, taxonomy, List.of(), 2);
    return new IndexingRun(config, extractor, clock, Library::silent)
        .run(List.of(folder.source("reports")));
  }

  /** Returns how many files were read since the last question. */
  public int read() {
    return extractor.read();
  }

  /** Asks the index. */
  public <T> T ask(Function<SearchEngine, T> question) {
    try (SearchEngine engine = LuceneSearchEngine.open(data.resolve("index"))) {
      return question.apply(engine);
    }
  }

  /** Returns a document among the others. */
  public DocumentView view(String id) {
    return ask(engine -> engine.view(new DocumentId(id)));
  }

  /** Returns what the index lost since a moment. */
  public List<Departure> departures(Instant since) {
    return ask(engine -> engine.departures(since));
  }

  /** Returns how many documents there are. */
  public int documents() {
    return ask(engine -> engine.documents(1, 1).total());
  }

  /** Returns the id that a document has now, or "still there". */
  public String movedTo(String id) {
    try {
      view(id);
      return "still there";
    } catch (MovedException moved) {
      return moved.to();
    }
  }

  /** Returns the ids of all entries that hold some words, by id. */
  public List<String> find(String words) {
    return ask(
        engine ->
            engine.rank(SearchRequest.forText(words), 1_000).stream()
                .map(each -> each.id().value())
                .sorted()
                .toList());
  }

  /** Returns outcome and document of each file. */
  public static Map<String, String> outcomes(RunReport report) {
    Map<String, String> outcomes = new TreeMap<>();
    for (FileReport file : report.files()) {
      outcomes.put(file.path(), file.outcome() + " " + file.documentId());
    }
    return outcomes;
  }

  /** Returns an archive of texts, the same bytes for the same texts. */
  public static byte[] zip(String... namesAndTexts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        ZipEntry entry = new ZipEntry(namesAndTexts[i]);
        entry.setTime(Instant.parse("2026-11-24T10:00:00Z").toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Progress silent(int files) {
    return Progress.over(
        files,
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        Clock.systemUTC(),
        false);
  }
}
