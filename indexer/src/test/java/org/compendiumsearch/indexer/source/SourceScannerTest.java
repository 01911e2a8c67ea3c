package org.compendiumsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.compendiumsearch.indexer.testing.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceScannerTest {
  private final Folder folder;
  private final Folder elsewhere;

  SourceScannerTest(@TempDir Path temp) {
    folder = Folder.in(temp, "source");
    elsewhere = Folder.in(temp, "elsewhere");
  }

  private List<String> paths() throws IOException {
    return new SourceScanner()
        .scan(folder.source("reports")).stream().map(ScannedFile::path).toList();
  }

  @Test
  void tellsSourcePathAndPlaceOfAFile() throws IOException {
    Path file = folder.write("2021/report.pdf", "x");

    List<ScannedFile> files = new SourceScanner().scan(folder.source("reports"));

    assertThat(files).containsExactly(new ScannedFile("reports", "2021/report.pdf", file));
  }

  @Test
  void sortsByWholePath() throws IOException {
    for (String name : List.of("b.md", "a/z.md", "a.md", "B.md", "a-b.md", "ä.md")) {
      folder.write(name, name);
    }

    assertThat(paths()).containsExactly("B.md", "a-b.md", "a.md", "a/z.md", "b.md", "ä.md");
  }

  @Test
  void leavesOutWhatIsNoDocument() throws IOException {
    for (String name :
        List.of("README", "README.md", "README.fr.txt", ".hidden", "_draft.md", "a.pdf.yaml")) {
      folder.write(name, name);
    }
    folder.write("COLLECTION.YAML", "under a Turkish locale I is not the capital of i");
    folder.write("kept.md", "x");

    assertThat(paths()).containsExactly("kept.md");
  }

  @Test
  void keepsNamesThatOnlyResembleThoseLeftOut() throws IOException {
    for (String name : List.of("readme.md", "a_b.md", "a.yaml.md", "a.yml", "yaml", "NOREADME")) {
      folder.write(name, name);
    }

    assertThat(paths())
        .containsExactly("NOREADME", "a.yaml.md", "a.yml", "a_b.md", "readme.md", "yaml");
  }

  @Test
  void leavesOutFoldersByTheSameNames() throws IOException {
    for (String name :
        List.of(".git/a.md", "_old/a.md", "README/a.md", "x.yaml/a.md", "a/_b/c/d")) {
      folder.write(name, name);
    }
    folder.write("a/b.md", "x");

    assertThat(paths()).containsExactly("a/b.md");
  }

  @Test
  void readsASourceWhoseOwnNameWouldBeLeftOut(@TempDir Path temp) throws IOException {
    Folder hidden = Folder.in(temp, "_reports");
    hidden.write("a.md", "x");

    assertThat(new SourceScanner().scan(hidden.source("reports"))).hasSize(1);
  }

  @Test
  void findsNothingInAnEmptyFolder() throws IOException {
    assertThat(paths()).isEmpty();
  }

  @Test
  void followsALinkToAFileWithinTheSource() throws IOException {
    Path target = folder.write("a/target.md", "x");
    Files.createSymbolicLink(folder.path().resolve("link.md"), target);

    assertThat(paths()).containsExactly("a/target.md", "link.md");
  }

  @Test
  void doesNotFollowALinkOutOfTheSource() throws IOException {
    Path secret = elsewhere.write("secret.md", "x");
    Files.createSymbolicLink(folder.path().resolve("link.md"), secret);
    Files.createSymbolicLink(
        folder.path().resolve("relative.md"), Path.of("../elsewhere/secret.md"));

    assertThat(paths()).isEmpty();
  }

  @Test
  void doesNotFollowALinkThatLeavesTheSourceByAnotherLink() throws IOException {
    Path secret = elsewhere.write("secret.md", "x");
    Path hop = Files.createSymbolicLink(folder.path().resolve(".hop"), secret);
    Files.createSymbolicLink(folder.path().resolve("link.md"), hop);

    assertThat(paths()).isEmpty();
  }

  @Test
  void doesNotFollowLinksToFolders() throws IOException {
    elsewhere.write("secret.md", "x");
    folder.write("a/b.md", "x");
    Files.createSymbolicLink(folder.path().resolve("out"), elsewhere.path());
    Files.createSymbolicLink(folder.path().resolve("a/up"), folder.path());

    assertThat(paths()).containsExactly("a/b.md");
  }

  @Test
  void leavesOutLinksThatLeadNowhereOrRoundInACircle() throws IOException {
    Files.createSymbolicLink(folder.path().resolve("broken.md"), folder.path().resolve("gone.md"));
    Files.createSymbolicLink(folder.path().resolve("a.md"), folder.path().resolve("b.md"));
    Files.createSymbolicLink(folder.path().resolve("b.md"), folder.path().resolve("a.md"));

    assertThat(paths()).isEmpty();
  }

  @Test
  void scansASourceThatIsItselfALink() throws IOException {
    elsewhere.write("a.md", "x");
    Path link = Files.createSymbolicLink(folder.path().resolveSibling("link"), elsewhere.path());

    List<ScannedFile> files = new SourceScanner().scan(new Folder(link).source("reports"));

    assertThat(files).containsExactly(elsewhere.file("reports", "a.md"));
  }

  @Test
  void namesAFolderThatCannotBeListedAndGoesOn() throws IOException {
    folder.write("locked/a.md", "x");
    folder.write("open/b.md", "x");
    Path locked = lock(folder.path().resolve("locked"));
    SourceScanner scanner = new SourceScanner();

    List<ScannedFile> files = scanner.scan(folder.source("reports"));

    assertThat(files).containsExactly(folder.file("reports", "open/b.md"));
    assertThat(scanner.unreadable()).containsExactly(locked.toString());
    unlock(locked);
  }

  @Test
  void saysSoWhereTheSourceItselfCannotBeListed() throws IOException {
    folder.write("a.md", "x");
    lock(folder.path());

    assertThatThrownBy(this::paths).isInstanceOf(AccessDeniedException.class);
    unlock(folder.path());
  }

  @Test
  void saysSoWhereThereIsNoSuchFolder() {
    Folder gone = new Folder(folder.path().resolve("gone"));

    assertThatThrownBy(() -> new SourceScanner().scan(gone.source("reports")))
        .isInstanceOf(NoSuchFileException.class);
  }

  /** Takes all permissions away; there is nothing to test where that does not bind us. */
  private static Path lock(Path locked) throws IOException {
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    if (Files.isReadable(locked)) {
      unlock(locked);
    }
    assumeFalse(Files.isReadable(locked), "an administrator may read everything");
    return locked;
  }

  private static void unlock(Path locked) throws IOException {
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
  }
}
