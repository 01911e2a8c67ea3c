package org.compendiumsearch.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The indexer has less memory than there is text. */
class MemoryIT {
  private static final int HEAP_MEBIBYTES = 128;
  private static final int FILES = 300;
  private static final int WORDS = 70_000;

  @TempDir private Path temp;

  private static String text(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder("report" + number + "\n\n");
    for (int i = 0; i < WORDS; i++) {
      text.append(Integer.toString(random.nextInt(20_000), 36));
      text.append(i % 200 == 199 ? ".\n\n" : " ");
    }
    return text.toString();
  }

  @Test
  void indexesMoreTextThanItHasMemory() throws Exception {
    Folder folder = Folder.in(temp, "reports");
    long bytes = 0;
    for (int i = 0; i < FILES; i++) {
      String text = text(i);
      bytes += text.length();
      folder.write("r" + i + ".txt", text);
    }
    assertThat(bytes >> 19).as("letters of two bytes, in MiB").isGreaterThan(HEAP_MEBIBYTES);
    List<String> command = new ArrayList<>(Program.command(temp.resolve("data"), folder.path()));
    command.add(1, "-Xmx" + HEAP_MEBIBYTES + "m");

    Program.Ended ended = Program.run(command);

    assertThat(ended.code()).as(ended.out()).isZero();
    try (SearchEngine engine = LuceneSearchEngine.open(temp.resolve("data").resolve("index"))) {
      assertThat(engine.documents(1, 1).total()).isEqualTo(FILES);
    }
  }
}
