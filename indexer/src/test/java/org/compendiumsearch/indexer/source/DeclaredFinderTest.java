package org.compendiumsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.indexer.source.DeclaredFinder.Finding;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.TinyTaxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredFinderTest {
  private final Folder temp;
  private final Folder folder;

  DeclaredFinderTest(@TempDir Path temp) {
    this.temp = new Folder(temp);
    folder = Folder.in(temp, "source");
  }

  private Finding find(String name) throws IOException {
    return find(folder, name);
  }

  /** Finds with a new finder, which remembers nothing. */
  private static Finding find(Folder source, String name) throws IOException {
    DeclaredReader reader = new DeclaredReader(TinyTaxonomy.facets());
    return new DeclaredFinder(reader).find(source.source("reports"), source.file("reports", name));
  }

  private Map<DeclaredKey, String> texts(String name) throws IOException {
    Finding found = find(name);
    assertThat(found.faults()).isEmpty();
    return found.declared().texts();
  }

  @Test
  void findsTheSourceAsCollectionWhereNothingIsDeclared() throws IOException {
    folder.write("a.pdf", "x");

    assertThat(texts("a.pdf")).isEqualTo(Map.of(DeclaredKey.COLLECTION, "reports"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.md", "A.MD", "İ.Md", "a.markdown", "a.mkd", "a.mdtext"})
  void readsTheFrontMatterOfMarkdown(String name) throws IOException {
    folder.write(name, "---\ntitle: A\n---\ntext");

    assertThat(texts(name)).containsEntry(DeclaredKey.TITLE, "A");
  }

  @Test
  void readsNoFrontMatterInOtherFormats() throws IOException {
    folder.write("a.txt", "---\ntitle: A\n---\ntext");

    assertThat(texts("a.txt")).doesNotContainKey(DeclaredKey.TITLE);
  }

  @Test
  void takesAnOpenFenceForText() throws IOException {
    folder.write("a.md", "---\ntitle: A\n\ntext");

    assertThat(texts("a.md")).doesNotContainKey(DeclaredKey.TITLE);
  }

  @Test
  void readsASidecar() throws IOException {
    folder.write("2021/a.pdf", "x");
    folder.write("2021/a.pdf.yaml", "title: A");

    assertThat(texts("2021/a.pdf")).containsEntry(DeclaredKey.TITLE, "A");
  }

  @Test
  void readsNoSidecarOfAnotherFormat() throws IOException {
    folder.write("a.pdf", "x");
    folder.write("a.docx.yaml", "title: A");
    folder.write("a.yaml", "title: A");

    assertThat(texts("a.pdf")).doesNotContainKey(DeclaredKey.TITLE);
  }

  @Test
  void prefersASidecarToFrontMatter() throws IOException {
    folder.write("a.md", "---\ntitle: Inside\nyear: 2020\n---\ntext");
    folder.write("a.md.yaml", "title: Beside");

    assertThat(texts("a.md"))
        .isEqualTo(Map.of(DeclaredKey.TITLE, "Beside", DeclaredKey.COLLECTION, "reports"));
  }

  @Test
  void inheritsFromTheFoldersAboveTheNearestFirst() throws IOException {
    folder.write("collection.yaml", "publisher: Top\nlanguage: fr\nyear: 2000");
    folder.write("a/collection.yaml", "publisher: Middle\nlanguage: es");
    folder.write("a/b/c.md", "---\nlanguage: ar\n---\ntext");

    assertThat(texts("a/b/c.md"))
        .isEqualTo(
            Map.of(
                DeclaredKey.COLLECTION, "reports",
                DeclaredKey.YEAR, "2000",
                DeclaredKey.PUBLISHER, "Middle",
                DeclaredKey.LANGUAGE, "ar"));
  }

  @Test
  void doesNotInheritFromBesideOrBelow() throws IOException {
    folder.write("other/collection.yaml", "publisher: Beside");
    folder.write("a/b/collection.yaml", "publisher: Below");
    folder.write("a/c.pdf", "x");

    assertThat(texts("a/c.pdf")).doesNotContainKey(DeclaredKey.PUBLISHER);
  }

  @Test
  void doesNotInheritFromAboveTheSource() throws IOException {
    temp.write("collection.yaml", "publisher: Above");
    folder.write("a.pdf", "x");

    assertThat(texts("a.pdf")).doesNotContainKey(DeclaredKey.PUBLISHER);
  }

  @Test
  void doesNotInheritFromAboveASourceThatIsALink() throws IOException {
    temp.write("collection.yaml", "publisher: Above");
    Path file = folder.write("a.pdf", "x");
    Path link = Files.createSymbolicLink(temp.path().resolve("link"), folder.path());
    DeclaredFinder finder = new DeclaredFinder(new DeclaredReader(TinyTaxonomy.facets()));

    Finding found =
        finder.find(new Folder(link).source("reports"), new ScannedFile("reports", "a.pdf", file));

    assertThat(found.declared().texts()).isEqualTo(Map.of(DeclaredKey.COLLECTION, "reports"));
  }

  @Test
  void takesTheIdOfAFolderForItsCollection() throws IOException {
    folder.write(
        "a/collection.yaml", "id: unodc\ntitle: Reports\nsummary: All\nurl: https://a.org");
    folder.write("a/b/c.pdf", "x");
    folder.write("d.pdf", "x");

    assertThat(texts("a/b/c.pdf")).isEqualTo(Map.of(DeclaredKey.COLLECTION, "unodc"));
    assertThat(texts("d.pdf")).isEqualTo(Map.of(DeclaredKey.COLLECTION, "reports"));
  }

  @Test
  void letsADocumentTakeBackAFacetOfItsFolder() throws IOException {
    folder.write("collection.yaml", "sectors: [agriculture]\nkind: law");
    folder.write("a.md", "---\nsectors: []\n---\ntext");

    assertThat(find("a.md").declared().facets())
        .isEqualTo(Map.of("sector", List.of(), "kind", List.of("law")));
  }

  @Test
  void namesFileAndLineOfAFaultInFrontMatter() throws IOException {
    folder.write("a/b.md", "---\ntitle: A\ntitel: B\n---\ntext");

    assertThat(find("a/b.md").faults())
        .singleElement()
        .hasToString("a/b.md, line 3: unknown key \"titel\", did you mean \"title\"?");
  }

  @Test
  void tellsTheFaultsOfAFolderWithEachOfItsDocuments() throws IOException {
    folder.write("a/collection.yaml", "sectors: [hotels]");
    folder.write("a/b.pdf", "x");
    folder.write("a/c.pdf.yaml", "year: soon");
    folder.write("a/c.pdf", "y");

    assertThat(find("a/b.pdf").faults())
        .extracting(Object::toString)
        .containsExactly(
            "a/collection.yaml, line 1: unknown sector \"hotels\"; the taxonomy lists the known"
                + " ones");
    assertThat(find("a/c.pdf").faults())
        .extracting(Object::toString)
        .containsExactly(
            "a/collection.yaml, line 1: unknown sector \"hotels\"; the taxonomy lists the known"
                + " ones",
            "a/c.pdf.yaml, line 1: expected a year such as 2021, got \"soon\"");
  }

  @Test
  void refusesBrokenFrontMatter() {
    folder.write("a.md", "---\ntitle: \"A\n---\ntext");

    assertThatThrownBy(() -> find("a.md"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage("a.md, line 3: not valid YAML: found unexpected end of stream");
  }

  @Test
  void refusesABrokenFolderForEveryDocumentInIt() {
    folder.write("a/collection.yaml", "{");
    folder.write("a/b.pdf", "x");
    folder.write("a/c/d.pdf", "x");

    assertThatThrownBy(() -> find("a/b.pdf"))
        .hasMessageStartingWith("a/collection.yaml, line 1: not valid YAML: ");
    assertThatThrownBy(() -> find("a/c/d.pdf"))
        .hasMessageStartingWith("a/collection.yaml, line 1: not valid YAML: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf.yaml", "collection.yaml", "a.md"})
  void refusesDeclarationsInAnotherEncoding(String name) {
    folder.write("a.pdf", "x");
    folder.write(name, "---\ntitle: é\n---\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> find(name.equals("a.md") ? name : "a.pdf"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(name + ", line 2: this is not UTF-8; save the file in that encoding");
  }

  @Test
  void letsTheBodyBeInAnotherEncoding() throws IOException {
    folder.write("a.md", "---\ntitle: A\n---\né".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(texts("a.md")).containsEntry(DeclaredKey.TITLE, "A");
  }

  @Test
  void readsDeclarationsWithAByteOrderMark() throws IOException {
    folder.write("a.pdf", "x");
    folder.write("a.pdf.yaml", "\uFEFFtitle: A");
    folder.write("b.md", "\uFEFF---\ntitle: B\n---\n");

    assertThat(texts("a.pdf")).containsEntry(DeclaredKey.TITLE, "A");
    assertThat(texts("b.md")).containsEntry(DeclaredKey.TITLE, "B");
  }

  @Test
  void changesItsChecksumWithEveryFileThatDeclares() throws IOException {
    folder.write("a/b.pdf", "x");
    String none = find("a/b.pdf").checksum();
    folder.write("a/b.pdf.yaml", "title: A");
    String sidecar = find("a/b.pdf").checksum();
    folder.write("a/collection.yaml", "title: A");
    String near = find("a/b.pdf").checksum();
    folder.write("collection.yaml", "title: A");
    String far = find("a/b.pdf").checksum();
    folder.write("collection.yaml", "title: B");
    String changed = find("a/b.pdf").checksum();

    assertThat(List.of(none, sidecar, near, far, changed)).doesNotHaveDuplicates();
    assertThat(find("a/b.pdf").checksum()).isEqualTo(changed);
  }

  @Test
  void changesItsChecksumWhereASidecarBecomesTheFolders() throws IOException {
    folder.write("a.pdf", "x");
    folder.write("a.pdf.yaml", "id: unodc");
    String asDocument = find("a.pdf").checksum();
    folder.rename("a.pdf.yaml", "collection.yaml");

    assertThat(find("a.pdf").checksum()).isNotEqualTo(asDocument);
  }

  @Test
  void readsAFolderOnceForAllItsDocuments() throws IOException {
    folder.write("collection.yaml", "publisher: A");
    folder.write("a.pdf", "x");
    folder.write("b.pdf", "x");
    DeclaredFinder finder = new DeclaredFinder(new DeclaredReader(TinyTaxonomy.facets()));
    Finding first = finder.find(folder.source("reports"), folder.file("reports", "a.pdf"));
    folder.write("collection.yaml", "publisher: B");

    Finding second = finder.find(folder.source("reports"), folder.file("reports", "b.pdf"));

    assertThat(second).isEqualTo(first);
  }
}
