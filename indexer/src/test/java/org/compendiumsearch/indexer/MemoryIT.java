package org.compendiumsearch.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The indexer has less memory than there is text: it cannot hold more than a few files at once.
 * Takes minutes, and is run with {@code -Dtests.memory=true}.
 */
@EnabledIfSystemProperty(named = "tests.memory", matches = "true")
class MemoryIT {
  private static final int HEAP_MEBIBYTES = 320;
  private static final int FILES = 120;
  private static final int MEBIBYTES_EACH = 4;

  /** Long words: the text is what takes memory here, and not its analysis time. */
  private static final int WORD = 2_048;

  @TempDir private Path temp;

  private static String text(int number) {
    String word = Character.toString('a' + number % 26).repeat(WORD - 2) + "\n\n";
    return "report" + number + "\n\n" + word.repeat((MEBIBYTES_EACH << 20) / WORD);
  }

  @Test
  void indexesMoreTextThanItHasMemory() throws Exception {
    Folder folder = Folder.in(temp, "reports");
    for (int i = 0; i < FILES; i++) {
      folder.write("r" + i + ".txt", text(i));
    }
    assertThat(FILES * MEBIBYTES_EACH).isGreaterThan(HEAP_MEBIBYTES);
    List<String> command = new ArrayList<>(Program.command(temp.resolve("data"), folder.path()));
    command.add(1, "-Xmx" + HEAP_MEBIBYTES + "m");

    Program.Ended ended = Program.run(command);

    assertThat(ended.code()).as(ended.out()).isZero();
    try (SearchEngine engine = LuceneSearchEngine.open(temp.resolve("data").resolve("index"))) {
      assertThat(engine.documents(1, 1).total()).isEqualTo(FILES);
    }
  }
}
