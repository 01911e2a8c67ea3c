package org.compendiumsearch.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full: a small one of its own, in name spaces that an ordinary user may make. */
class FullDiskIT {
  private static final int FILES = 40;

  @TempDir private Path temp;

  private static String quoted(List<String> command) {
    return command.stream().map(each -> "'" + each + "'").collect(Collectors.joining(" "));
  }

  @Test
  void saysSoAndLeavesTheOldIndexWhole() throws Exception {
    Program.Ended may =
        Program.run(
            List.of("sh", "-c", "unshare -rm sh -c 'mount -t tmpfs -o size=1m none /mnt' 2>&1"));
    assumeTrue(
        may.code() == 0, () -> "a file system of one's own is not permitted here: " + may.out());
    Path data = Folder.in(temp, "data").path();
    Folder small = Folder.in(temp, "small");
    Folder large = Folder.in(temp, "large");
    small.write("a.txt", "One report on hotels.");
    small.write("b.txt", "Another report on banks.");
    StringBuilder text = new StringBuilder();
    for (int file = 0; file < FILES; file++) {
      for (int i = 0; i < 20_000; i++) {
        text.append(Integer.toString(file * 7_919 + i * 104_729, 36)).append(' ');
      }
      large.write("r" + file + ".txt", text.toString());
      text.setLength(0);
    }
    List<String> first = Program.command(data, small.path());
    String index = quoted(first);
    String script =
        String.format(
                Locale.ROOT,
                "mount -t tmpfs -o size=3m none '%s' && %s && %s '%s'; echo ended $?;",
                data,
                index,
                index,
                large.path())
            + String.format(
                Locale.ROOT,
                " rm -rf '%s/extracted'; %s --forget '%s'; echo again $?",
                data,
                index,
                large.path());

    Program.Ended ended = Program.run(List.of("unshare", "-rm", "sh", "-c", script));

    assertThat(ended.out())
        .contains("2 documents, 2 entries in the index; files: 2 indexed")
        .containsPattern("(cannot write the index|cannot keep what was read) in \".*data.*\"")
        .contains("is as the last run left it", "ree some space or choose another folder")
        .contains("No space left on device", "ended 1")
        .contains("2 documents, 2 entries in the index; files: 2 unchanged", "again 0");
  }
}
