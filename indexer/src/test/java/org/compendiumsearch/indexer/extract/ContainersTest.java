package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Empty;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Encrypted;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Extracted;
import org.compendiumsearch.indexer.extract.FileContents.Member;
import org.compendiumsearch.indexer.testing.Extraction;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that hold others: archives, mailboxes, messages and documents with attachments. */
class ContainersTest {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;

  private final Folder folder;

  ContainersTest(@TempDir Path temp) {
    folder = new Extraction(new Folder(temp)).folder();
  }

  private FileContents contents(String name, byte[] bytes) {
    return new TikaTextExtractor().extract(folder.write(name, bytes));
  }

  private static List<String> paths(FileContents contents) {
    return contents.members().stream().map(Member::path).toList();
  }

  private static List<String> lines(ExtractionOutcome outcome) {
    assertThat(outcome).isInstanceOf(Extracted.class);
    return ((Extracted) outcome).text().blocks().stream().map(Block::text).toList();
  }

  private byte[] sevenZip(char[] password) throws IOException {
    Path file = folder.path().resolve("made.7z");
    try (SevenZOutputFile archive =
        password.length == 0
            ? new SevenZOutputFile(file.toFile())
            : new SevenZOutputFile(file.toFile(), password)) {
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName("reports/a.txt");
      entry.setLastModifiedTime(FileTime.fromMillis(0));
      archive.putArchiveEntry(entry);
      archive.write("Call at night.".getBytes(StandardCharsets.UTF_8));
      archive.closeArchiveEntry();
    }
    return Files.readAllBytes(file);
  }

  @Test
  void readsWhatLiesInASevenZipArchive() throws IOException {
    FileContents contents = contents("a.7z", sevenZip(new char[0]));

    assertThat(contents.outcome()).isEqualTo(new Empty());
    assertThat(paths(contents)).containsExactly("reports/a.txt");
    assertThat(lines(contents.members().getFirst().outcome())).containsExactly("Call at night.");
  }

  @Test
  void saysThatASevenZipArchiveWantsAPassword() throws IOException {
    assertThat(contents("a.7z", sevenZip("secret".toCharArray())).outcome())
        .isEqualTo(new Encrypted());
  }

  /** Returns a zip file that says of the first of its files that it is encrypted. */
  private static byte[] locked(byte[] zip) {
    byte[] locked = zip.clone();
    boolean local = false;
    for (int i = 0; i + 8 < locked.length; i++) {
      int signature = ByteBuffer.wrap(locked, i, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
      if (signature == LOCAL && !local) {
        locked[i + 6] = (byte) (locked[i + 6] | 1);
        local = true;
      } else if (signature == CENTRAL) {
        locked[i + 8] = (byte) (locked[i + 8] | 1);
        return locked;
      }
    }
    throw new IllegalArgumentException("no zip file");
  }

  @Test
  void namesTheFilesInAnArchiveThatWantAPassword() {
    byte[] zip = locked(new Zips().add("x/a.txt", "Text.").add("b.txt", "More text.").bytes());

    FileContents contents = contents("a.zip", zip);
    FileContents nested = contents("b.zip", new Zips().add("in.zip", zip).bytes());

    assertThat(contents.outcome()).isEqualTo(new Empty());
    assertThat(contents.members())
        .extracting(Member::path, Member::outcome)
        .contains(tuple("x/a.txt", new Encrypted()))
        .hasSize(2);
    assertThat(paths(contents)).containsExactlyInAnyOrder("x/a.txt", "b.txt");
    assertThat(paths(nested)).containsExactlyInAnyOrder("in.zip!/x/a.txt", "in.zip!/b.txt");
  }

  @Test
  void takesAMailboxApart() {
    String box =
        """
        From ada@example.org Tue Mar  3 10:00:00 2020
        From: Ada <ada@example.org>
        Subject: One
        Date: Tue, 3 Mar 2020 10:00:00 +0000

        First message.

        From bea@example.org Tue Mar  3 11:00:00 2020
        From: Bea <bea@example.org>
        Subject: Two
        Date: Tue, 3 Mar 2020 11:00:00 +0000

        Second message.
        """;

    FileContents contents = contents("a.mbox", box.getBytes(StandardCharsets.UTF_8));

    assertThat(contents.members()).hasSize(2);
    assertThat(lines(contents.members().getLast().outcome()))
        .containsExactly(
            "From: Bea <bea@example.org>", "Date: 2020-03-03 11:00:00 UTC", "Second message.");
  }

  /** Returns a message as Outlook keeps it: properties by number in a compound file. */
  private static byte[] outlook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
      Map<String, String> properties =
          Map.of(
              "001A", "IPM.Note",
              "0037", "The hotline",
              "1000", "Call at night.",
              "0C1A", "Ada",
              "0E04", "Bea");
      for (Map.Entry<String, String> each : properties.entrySet()) {
        String name = "__substg1.0_" + each.getKey() + "001F";
        files.createDocument(
            new ByteArrayInputStream(each.getValue().getBytes(StandardCharsets.UTF_16LE)), name);
      }
      DirectoryEntry attached = files.createDirectory("__attach_version1.0_#00000000");
      attached.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
      attached.createDocument(
          "__substg1.0_3707001F",
          new ByteArrayInputStream("note.txt".getBytes(StandardCharsets.UTF_16LE)));
      attached.createDocument(
          "__substg1.0_37010102",
          new ByteArrayInputStream("It is free.".getBytes(StandardCharsets.UTF_8)));
      files.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void readsAMessageOfOutlookWithWhatIsAttached() throws IOException {
    FileContents contents = contents("a.msg", outlook());

    assertThat(lines(contents.outcome())).contains("The hotline", "Ada", "Bea", "Call at night.");
    assertThat(paths(contents)).containsExactly("note.txt");
    assertThat(lines(contents.members().getFirst().outcome())).containsExactly("It is free.");
  }

  @Test
  void readsWhatIsAttachedToAPdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      PDComplexFileSpecification file = new PDComplexFileSpecification();
      file.setFile("annex.txt");
      file.setEmbeddedFile(
          new PDEmbeddedFile(
              document, new ByteArrayInputStream("The annex.".getBytes(StandardCharsets.UTF_8))));
      PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of("annex.txt", file));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      document.getDocumentCatalog().setNames(names);
      document.save(bytes);
    }

    FileContents contents = contents("a.pdf", bytes.toByteArray());

    assertThat(paths(contents)).containsExactly("annex.txt");
    assertThat(lines(contents.members().getFirst().outcome())).containsExactly("The annex.");
  }

  @Test
  void namesFilesInArchivesInArchivesByTheirWholePath() {
    byte[] inner = new Zips().add("deep/a.txt", "Text.").bytes();

    assertThat(paths(contents("a.zip", new Zips().add("b.zip", inner).bytes())))
        .containsExactly("b.zip!/deep/a.txt");
  }

  @Test
  void stopsAtTooManyFilesInOne() {
    Zips zip = new Zips();
    for (int i = 0; i <= Unpacking.MOST_MEMBERS; i++) {
      zip.add(i + ".txt", "x");
    }

    FileContents contents = contents("a.zip", zip.bytes());

    assertThat(contents.outcome())
        .isEqualTo(new ExtractionOutcome.TooBig("more than 10,000 files lie in it"));
    assertThat(contents.members()).hasSize(Unpacking.MOST_MEMBERS);
  }

  @Test
  void stopsWhereTooMuchIsUnpacked() throws IOException {
    Unpacking unpacking = new Unpacking();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return length;
          }
        };

    assertThat(unpacking.unpack(endless, OutputStream.nullOutputStream())).isEqualTo(-1);
    assertThat(unpacking.exceeded()).isEqualTo("it unpacks to more than 2,048 MiB");
    assertThat(unpacking.mayUnpack()).isFalse();
  }
}
