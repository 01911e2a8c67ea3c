package org.compendiumsearch.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.compendiumsearch.core.error.UnavailableException;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.indexer.testing.Dump;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Library;
import org.compendiumsearch.indexer.testing.Pdf;
import org.compendiumsearch.indexer.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The indexer is killed again and again, and in the end the index is as if it never had been. How
 * often: {@code -Dtests.kills=25}; the moments follow {@code -Dtests.seed=}.
 */
class KilledRunIT {
  private static final int FILES = 240;
  private static final int PDFS = 30;

  private final long seed = Long.getLong("tests.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @TempDir private Path temp;

  private static void fill(Folder folder) {
    for (int i = 0; i < FILES; i++) {
      String text = "Report " + i + " on hotels and banks, number " + i * 7919 + ".";
      switch (i % 3) {
        case 0 -> folder.write("d" + i % 5 + "/t" + i + ".txt", text);
        case 1 ->
            folder.write(
                "m" + i + ".md", "# Hotels " + i + "\n\n" + text + "\n\n## Banks\n\nMore.");
        default ->
            folder.write(
                "h" + i + ".html",
                "<html><body><h1>Page " + i + "</h1><p>" + text + "</p></body></html>");
      }
    }
    folder.write("same.txt", "Report 0 on hotels and banks, number 0.");
    folder.write("archive.zip", Library.zip("a.txt", "Within an archive.", "b.txt", "And more."));
    folder.write("broken.pdf", "%PDF-1.7 and no more");
    for (int i = 0; i < PDFS; i++) {
      folder.write("pdf/p" + i + ".pdf", pdf("Report " + i));
    }
  }

  private static byte[] pdf(String title) {
    Pdf pdf = new Pdf();
    for (int page = 1; page <= 4; page++) {
      pdf.page().bookmark(1, title + " part " + page, page);
      pdf.line(72, title + " part " + page);
      pdf.line(108, "Hotels and banks work with the police on page " + page + ".");
    }
    return pdf.bytes();
  }

  /** What happens to a folder between two runs. */
  private static void change(Folder folder) {
    for (int i = 0; i < FILES; i += 6) {
      folder.rename("d" + i % 5 + "/t" + i + ".txt", "d" + i % 5 + "/moved" + i + ".txt");
      folder.write("m" + (i + 1) + ".md", "# Hotels again " + i + "\n\nOther words.");
      folder.delete("h" + (i + 2) + ".html");
      folder.write("new" + i + ".txt", "A new report, number " + i);
    }
    for (int i = 0; i < PDFS; i += 3) {
      folder.write("pdf/p" + i + ".pdf", pdf("Another report " + i));
      folder.rename("pdf/p" + (i + 1) + ".pdf", "pdf/moved" + i + ".pdf");
    }
  }

  @Test
  void theIndexIsAsIfNoRunHadBeenKilled() throws Exception {
    Folder folder = Folder.in(temp, "reports");
    fill(folder);
    Path undisturbed = temp.resolve("undisturbed");
    Path killed = temp.resolve("killed");
    long millis = run(undisturbed, folder);
    int kills = Integer.getInteger("tests.kills", 8);

    kill(killed, folder, kills / 2, millis);
    run(killed, folder);
    assertThat(Dump.of(killed)).as("seed %d", seed).isEqualTo(Dump.of(undisturbed));

    change(folder);
    millis = run(undisturbed, folder);
    kill(killed, folder, kills - kills / 2, millis);
    run(killed, folder);
    assertThat(Dump.of(killed)).as("seed %d", seed).isEqualTo(Dump.of(undisturbed));
    assertThat(leftBehind(killed)).isEmpty();
  }

  private static long run(Path data, Folder folder) throws Exception {
    long start = System.nanoTime();
    Program.Ended ended = Program.run(Program.command(data, folder.path()));
    assertThat(ended.code()).as(ended.out()).isEqualTo(3);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** Kills runs at random moments; whoever reads meanwhile always finds a whole index. */
  private void kill(Path data, Folder folder, int times, long millis) throws Exception {
    Path output = temp.resolve("output");
    try (SearchEngine reader = LuceneSearchEngine.open(data.resolve("index"))) {
      for (int i = 0; i < times; i++) {
        Process process = Program.start(Program.command(data, folder.path()), output);
        process.waitFor(random.nextLong(millis) + 1, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        reader.refresh();
        assertWhole(reader);
        try (SearchEngine fresh = LuceneSearchEngine.open(data.resolve("index"))) {
          assertWhole(fresh);
        }
      }
    }
  }

  private void assertWhole(SearchEngine engine) {
    try {
      int entries = engine.status().entries();
      assertThat(entries).as("seed %d", seed).isGreaterThan(FILES);
      assertThat(engine.documents(1, 100).documents())
          .allSatisfy(
              view ->
                  assertThat(engine.entriesOf(view.document().id()))
                      .hasSize(view.document().entryCount()));
    } catch (UnavailableException none) {
      assertThat(none).hasMessageContaining("there is no index yet");
    }
  }

  private static List<Path> leftBehind(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).toList();
    }
  }
}
