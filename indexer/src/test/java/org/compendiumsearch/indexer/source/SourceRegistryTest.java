package org.compendiumsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.index.Source;
import org.compendiumsearch.indexer.testing.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRegistryTest {
  private final Folder temp;
  private final Folder data;
  private final Folder corpus;

  SourceRegistryTest(@TempDir Path temp) {
    this.temp = new Folder(temp);
    data = Folder.in(temp, "data");
    corpus = Folder.in(temp, "corpus");
  }

  private SourceRegistry open() {
    return SourceRegistry.open(data.path(), List.of(corpus.path()));
  }

  @Test
  void hasTheFirstSourcesWhereNoneAreRemembered() {
    assertThat(open().sources()).containsExactly(corpus.source("corpus"));
  }

  @Test
  void leavesOutFirstSourcesThatAreNotThere() {
    List<Path> first = List.of(temp.path().resolve("gone"), corpus.path());

    SourceRegistry registry = SourceRegistry.open(data.path(), first);

    assertThat(registry.sources()).containsExactly(corpus.source("corpus"));
  }

  @Test
  void remembersNothingBeforeItIsSaved() {
    open().add(Folder.in(temp.path(), "reports").path());

    assertThat(open().sources()).containsExactly(corpus.source("corpus"));
    assertThat(data.path()).isEmptyDirectory();
  }

  @Test
  void remembersSourcesInTheOrderInWhichTheyWereAdded() {
    Folder reports = Folder.in(temp.path(), "reports");
    Folder briefs = Folder.in(temp.path(), "briefs");
    SourceRegistry registry = open();
    registry.add(reports.path());
    registry.add(briefs.path());

    registry.save();

    assertThat(open().sources())
        .containsExactly(
            corpus.source("corpus"), reports.source("reports"), briefs.source("briefs"));
  }

  @Test
  void remembersWhetherPicturesOfTextAreRead() {
    SourceRegistry registry = open();
    assertThat(registry.ocr()).isFalse();
    registry.ocr(true);

    registry.save();

    assertThat(open().ocr()).isTrue();
  }

  @Test
  void doesNotAddTheFirstSourcesAgainOnceTheyWereForgotten() {
    SourceRegistry registry = open();
    registry.forget(corpus.path());

    registry.save();

    assertThat(open().sources()).isEmpty();
  }

  @Test
  void addsAFolderOnce() throws IOException {
    SourceRegistry registry = open();
    Path link = Files.createSymbolicLink(temp.path().resolve("link"), corpus.path());

    registry.add(corpus.path());
    registry.add(corpus.path().resolve("../corpus"));
    registry.add(link);

    assertThat(registry.sources()).containsExactly(corpus.source("corpus"));
  }

  @Test
  void numbersFoldersOfTheSameName() {
    Folder second = Folder.in(temp.path(), "a/corpus");
    Folder third = Folder.in(temp.path(), "b/Corpus");
    SourceRegistry registry = open();

    registry.add(second.path());
    registry.add(third.path());

    assertThat(registry.sources())
        .containsExactly(
            corpus.source("corpus"), second.source("corpus-2"), third.source("corpus-3"));
  }

  @Test
  void writesNamesOfAnyScriptInAscii() {
    Folder arabic = Folder.in(temp.path(), "تقارير");
    Folder turkish = Folder.in(temp.path(), "IÇIŞLERI 2021");
    Folder signs = Folder.in(temp.path(), "!!!");
    SourceRegistry registry = SourceRegistry.open(data.path(), List.of());

    registry.add(arabic.path());
    registry.add(turkish.path());
    registry.add(signs.path());

    assertThat(registry.sources())
        .containsExactly(
            arabic.source("tqaryr"), turkish.source("icisleri-2021"), signs.source("source"));
  }

  @Test
  void givesAFreedNameToTheNextFolder() {
    Folder other = Folder.in(temp.path(), "a/corpus");
    SourceRegistry registry = open();

    boolean wasThere = registry.forget(corpus.path());
    registry.add(other.path());

    assertThat(wasThere).isTrue();
    assertThat(registry.sources()).containsExactly(other.source("corpus"));
  }

  @Test
  void saysThatAFolderWasNotThereToForget() {
    SourceRegistry registry = open();

    boolean wasThere = registry.forget(Folder.in(temp.path(), "other").path());

    assertThat(wasThere).isFalse();
    assertThat(registry.sources()).containsExactly(corpus.source("corpus"));
  }

  @Test
  void forgetsAFolderThatIsGone() throws IOException {
    SourceRegistry registry = open();
    Files.delete(corpus.path());

    assertThat(registry.forget(corpus.path())).isTrue();
  }

  @Test
  void forgetsAFolderThatIsGoneByTheLinkedPathByWhichItWasAdded() throws IOException {
    Folder disk = Folder.in(temp.path(), "disk");
    Folder reports = Folder.in(disk.path(), "reports");
    Path link = Files.createSymbolicLink(temp.path().resolve("link"), disk.path());
    SourceRegistry registry = SourceRegistry.open(data.path(), List.of(link.resolve("reports")));
    Files.delete(reports.path());

    assertThat(registry.forget(link.resolve("reports"))).isTrue();
  }

  @Test
  void keepsSourcesWhoseFoldersAreGone() throws IOException {
    open().save();
    Files.delete(corpus.path());

    assertThat(open().sources()).containsExactly(corpus.source("corpus"));
  }

  @Test
  void writesAFileThatPeopleCanRead() throws IOException {
    SourceRegistry registry = SourceRegistry.open(data.path(), List.of());
    registry.add(Path.of("/reports"));

    registry.save();

    assertThat(Files.readString(data.path().resolve("sources.json")))
        .isEqualTo(
            """
            {
              "sources" : [ {
                "id" : "reports",
                "folder" : "/reports"
              } ],
              "ocr" : false,
              "vectors" : true
            }""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not JSON",
        "null",
        "[]",
        "{}",
        "{\"sources\": null}",
        "{\"sources\": [null]}",
        "{\"sources\": [{\"id\": \"corpus\"}]}",
        "{\"sources\": [{\"folder\": \"/corpus\"}]}",
        "{\"sources\": [{\"id\": \"corpus\", \"folder\": \"/corpus\", \"more\": 1}]}"
      })
  void refusesAFileItDidNotWrite(String text) {
    Path file = data.write("sources.json", text);

    assertThatThrownBy(this::open)
        .isInstanceOf(InvalidFileException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageEndingWith(
            ": this is not the list of sources; remove the file and add your folders again with"
                + " \"./compendium index DIR\"");
  }

  @Test
  void refusesAFileInAnotherEncoding() {
    Path file =
        data.write("sources.json", "{\"sources\": \"é\"}".getBytes(StandardCharsets.UTF_16));

    assertThatThrownBy(this::open)
        .isInstanceOf(InvalidFileException.class)
        .hasMessageStartingWith(file + ": this is not the list of sources");
  }

  @Test
  void saysInWhichLineAFileIsBroken() {
    Path file = data.write("sources.json", "{\n  \"sources\" : [\n    oops\n  ]\n}");

    assertThatThrownBy(this::open).hasMessageStartingWith(file + ", line 3: ");
  }

  @Test
  void readsWhatItWrote() {
    SourceRegistry registry = SourceRegistry.open(data.path(), List.of());
    registry.add(Path.of("/a \"quoted\" \\ name/ü"));

    registry.save();

    assertThat(open().sources()).containsExactly(new Source("u", "/a \"quoted\" \\ name/ü"));
  }

  @Test
  void theFolderOfFetchedDocumentsIsASourceAsSoonAsItIsThere() {
    assertThat(open().sources()).containsExactly(corpus.source("corpus"));
    open().save();
    Folder fetched = Folder.in(data.path(), "fetched");

    assertThat(open().sources())
        .containsExactly(corpus.source("corpus"), fetched.source("fetched"));
    open().save();
    assertThat(open().sources()).hasSize(2);
  }

  @Test
  void theFolderOfFetchedDocumentsIsTakenOutByRemovingIt() {
    Folder fetched = Folder.in(data.path(), "fetched");
    SourceRegistry registry = open();

    assertThatThrownBy(() -> registry.forget(fetched.path()))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage(
            "\""
                + fetched.path()
                + "\" is a source as long as it is there; remove the folder instead");
    assertThat(registry.sources()).hasSize(2);
  }
}
