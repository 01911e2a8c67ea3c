package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Corrupt;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Empty;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Encrypted;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.ImageOnly;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.TooBig;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Unreadable;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Unsupported;
import org.compendiumsearch.indexer.testing.Docx;
import org.compendiumsearch.indexer.testing.Extraction;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TikaTextExtractorFaultsTest {
  private static final TooBig TOO_BIG =
      new TooBig("it unpacks to a hundred times its size or nests too deep");

  private static final int THREE_MILLION = 3_000_000;

  private final Extraction extraction;

  TikaTextExtractorFaultsTest(@TempDir Path temp) {
    extraction = new Extraction(new Folder(temp));
  }

  private ExtractionOutcome outcome(String name, String text) {
    return extraction.outcome(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] noise() {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    return noise;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.pdf", "a.docx", "a.html", "a.bin", "a"})
  void saysThatAFileWithoutBytesIsEmpty(String name) {
    assertThat(outcome(name, "")).isEqualTo(new Empty());
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, ' \n\t '",
    "a.md, '---\ntitle: A\n---\n'",
    "a.html, '<html><head><title>T</title></head><body><script>x</script></body></html>'",
    "a.xml, '<a><b/></a>'"
  })
  void saysThatAFileWithoutTextIsEmpty(String name, String text) {
    assertThat(outcome(name, text)).isEqualTo(new Empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"# A", "# A\n\n## B"})
  void saysThatAFileOfHeadingsAloneIsEmpty(String markdown) {
    assertThat(outcome("a.md", markdown)).isEqualTo(new Empty());
  }

  @Test
  void saysThatAWordDocumentWithoutTextIsEmpty() {
    assertThat(extraction.outcome("a.docx", new Docx().bytes())).isEqualTo(new Empty());
  }

  @Test
  void saysThatAPictureHoldsNoText() {
    String onePixel =
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
            + "0000000d49444154789c6364606068000001060081d4d39c330000000049454e44ae426082";

    assertThat(extraction.outcome("a.png", HexFormat.of().parseHex(onePixel)))
        .isEqualTo(new ImageOnly());
  }

  @Test
  void namesTheKindOfWhatNothingHereReads() {
    assertThat(extraction.outcome("a.bin", noise()))
        .isEqualTo(new Unsupported("application/octet-stream"));
    assertThat(outcome("a.mp3", "ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000"))
        .isEqualTo(new Unsupported("audio/mpeg"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.pdf  | it is damaged, or not what its name says: its pages cannot be found",
        "a.docx | it is damaged, or not what its name says: parts that belong to such a document are not there"
      })
  void saysThatAFileIsNotWhatItsNameSays(String name, String cause) {
    assertThat(extraction.outcome(name, noise())).isEqualTo(new Corrupt(cause));
  }

  @Test
  void saysThatAWordDocumentIsCutOff() {
    byte[] whole = new Docx().paragraph("text ".repeat(1000)).bytes();

    assertThat(extraction.outcome("a.docx", Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(Corrupt.class);
  }

  @Test
  void saysThatAWordDocumentWantsAPassword() throws Exception {
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(new Docx().paragraph("x").bytes());
      }
      files.writeFilesystem(locked);
    }

    assertThat(extraction.outcome("a.docx", locked.toByteArray())).isEqualTo(new Encrypted());
  }

  @Test
  void stopsAtAnEpubThatUnpacksWithoutEnd() {
    byte[] bomb = Zips.epub("T", "<p>" + "a ".repeat(THREE_MILLION / 2) + "</p>");

    assertThat(extraction.outcome("a.epub", bomb)).isEqualTo(TOO_BIG);
  }

  @Test
  void stopsAtAWordDocumentThatUnpacksWithoutEnd() {
    byte[] docx = new Docx().paragraph("a".repeat(THREE_MILLION)).bytes();

    assertThat(extraction.outcome("a.docx", docx)).isEqualTo(TOO_BIG);
  }

  @Test
  void unpacksNothingThatLiesInAnArchive() {
    byte[] zip = new Zips().add("a.txt", new byte[THREE_MILLION]).bytes();

    assertThat(extraction.outcome("a.zip", zip)).isEqualTo(new Empty());
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 100_000})
  void stopsAtElementsThatNestWithoutEnd(int depth) {
    String nested = "<b>".repeat(depth) + "x" + "</b>".repeat(depth);

    assertThat(outcome("a.html", "<html><body>" + nested + "</body></html>")).isEqualTo(TOO_BIG);
    assertThat(outcome("a.xml", "<?xml version='1.0'?>" + nested)).isEqualTo(TOO_BIG);
  }

  @Test
  void stopsAtEntitiesThatMultiply() {
    StringBuilder entities = new StringBuilder("<!ENTITY e0 'lol'>");
    for (int i = 1; i < 12; i++) {
      String tenTimes = ("&e" + (i - 1) + ";").repeat(10);
      entities.append("<!ENTITY e" + i + " '" + tenTimes + "'>");
    }
    String xml = "<?xml version='1.0'?><!DOCTYPE r [" + entities + "]><r>&e11;</r>";

    assertThat(outcome("a.xml", xml)).isEqualTo(TOO_BIG);
  }

  @Test
  void saysThatThereIsNoPermission() throws IOException {
    Path file = extraction.folder().write("a.txt", "x");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "an administrator may read everything");

    assertThat(new TikaTextExtractor().extract(file).outcome())
        .isEqualTo(new Unreadable("no permission to read the file"));
  }

  @Test
  void saysThatAFileIsGone() {
    assertThat(
            new TikaTextExtractor()
                .extract(extraction.folder().path().resolve("gone.txt"))
                .outcome())
        .isEqualTo(new Unreadable("the file cannot be opened"));
  }
}
