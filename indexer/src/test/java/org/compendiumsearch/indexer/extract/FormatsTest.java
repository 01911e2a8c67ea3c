package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Empty;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.TooBig;
import org.compendiumsearch.indexer.extract.FileContents.Member;
import org.compendiumsearch.indexer.testing.Extraction;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  private final Extraction extraction;

  FormatsTest(@TempDir Path temp) {
    extraction = new Extraction(new Folder(temp));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private FileContents contents(String name, byte[] bytes) {
    return new TikaTextExtractor().extract(extraction.folder().write(name, bytes));
  }

  @Test
  void takesASlideForAPageAndItsTitleForAHeading() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XMLSlideShow show = new XMLSlideShow()) {
      for (String topic : List.of("Hotels", "Airlines")) {
        XSLFSlide slide =
            show.createSlide(
                show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT));
        slide.getPlaceholder(0).setText(topic);
        slide.getPlaceholder(1).setText("About " + topic);
        show.getNotesSlide(slide).getPlaceholder(1).setText("Say " + topic);
      }
      show.write(bytes);
    }

    ExtractedText text = extraction.text("a.pptx", bytes.toByteArray());

    Block.Page first = new Block.Page(1, null);
    Block.Page second = new Block.Page(2, null);
    assertThat(text.pages()).isEqualTo(2);
    assertThat(text.blocks())
        .contains(
            Block.heading(1, "Hotels", first),
            Block.paragraph("About Hotels", first),
            Block.paragraph("Say Hotels", first),
            Block.heading(1, "Airlines", second),
            Block.paragraph("About Airlines", second),
            Block.paragraph("Say Airlines", second));
    assertThat(text.blocks()).extracting(Block::text).containsOnlyOnce("Hotels", "Airlines");
  }

  private static byte[] workbook(Workbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (book) {
      for (String name : List.of("Victims", "Cases")) {
        Row row = book.createSheet(name).createRow(0);
        row.createCell(0).setCellValue(name + " a");
        row.createCell(1).setCellValue(12);
      }
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void takesASheetForASection() throws IOException {
    List<Block> sheets =
        List.of(
            Block.heading(1, "Victims", null),
            Block.paragraph("Victims a | 12", null),
            Block.heading(1, "Cases", null),
            Block.paragraph("Cases a | 12", null));

    ExtractedText xlsx = extraction.text("a.xlsx", workbook(new XSSFWorkbook()));
    ExtractedText xls = extraction.text("a.xls", workbook(new HSSFWorkbook()));

    assertThat(xlsx.blocks()).isEqualTo(sheets);
    assertThat(xls.blocks()).isEqualTo(sheets);
    assertThat(xls.pages()).isNull();
  }

  @Test
  void readsAMessageWithWhatIsAttached() {
    String mail =
        """
        From: Ada <ada@example.org>
        To: Bea <bea@example.org>
        Subject: The hotline
        Date: Tue, 3 Mar 2020 10:00:00 +0000
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        See the note.

        It is short.
        --b
        Content-Type: text/plain; name="note.txt"
        Content-Disposition: attachment; filename="note.txt"

        Call at night.
        --b--
        """
            .replace("\n", "\r\n");

    FileContents contents = contents("a.eml", bytes(mail));

    ExtractedText text = ((ExtractionOutcome.Extracted) contents.outcome()).text();
    assertThat(text.title()).isEqualTo("The hotline");
    assertThat(text.createdYear()).isEqualTo(2020);
    assertThat(text.blocks())
        .extracting(Block::text)
        .containsExactly(
            "From: Ada <ada@example.org>",
            "To: Bea <bea@example.org>",
            "Date: 2020-03-03 10:00:00 UTC",
            "See the note.",
            "It is short.");
    assertThat(contents.members()).extracting(Member::path).containsExactly("note.txt");
  }

  @Test
  void seesThroughTheTwoLayersOfATarball() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
      TarArchiveEntry entry = new TarArchiveEntry("reports/a.txt");
      entry.setSize(5);
      tar.putArchiveEntry(entry);
      tar.write(bytes("Text."));
      tar.closeArchiveEntry();
    }

    FileContents contents = contents("a.tar.gz", bytes.toByteArray());

    assertThat(contents.outcome()).isEqualTo(new Empty());
    assertThat(contents.members()).extracting(Member::path).containsExactly("reports/a.txt");
  }

  @Test
  void leavesOutOfAnArchiveWhatItWouldLeaveOutOfAFolder() {
    byte[] zip =
        new Zips()
            .add("../../a.txt", "Text.")
            .add("__MACOSX/a.txt", "x")
            .add("b/.DS_Store", "x")
            .add("picture.bin", new byte[] {0, 1, 2})
            .bytes();

    assertThat(contents("a.zip", zip).members())
        .extracting(Member::path)
        .containsExactly("a.txt", "picture.bin");
  }

  @Test
  void stopsAtArchivesThatNestTooDeep() {
    byte[] inner = new Zips().add("a.txt", "Text.").bytes();
    for (int depth = 0; depth < 12; depth++) {
      inner = new Zips().add("a.zip", inner).bytes();
    }

    assertThat(contents("a.zip", inner).outcome())
        .isEqualTo(new TooBig("files lie in files more than 8 deep in it"));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Торговля людьми является тяжким преступлением и государства сотрудничают в борьбе",
    "windows-1256, الاتجار بالأشخاص جريمة خطيرة وتتعاون الدول والشركات في مكافحتها",
    "Shift_JIS, 人身取引は重大な犯罪であり、国家と企業は協力してこれと戦っています。",
    "GB18030, 人口贩运是一种严重的犯罪行为，各国政府和企业正在合作打击这种犯罪。",
    "ISO-8859-1, Les entreprises hôtelières protègent les victimes et coopèrent avec la police à Genève"
  })
  void readsPlainTextInTheEncodingsOfTheWorld(String encoding, String text) {
    byte[] bytes = (text + "\n").repeat(5).getBytes(Charset.forName(encoding));

    assertThat(extraction.text("a.txt", bytes).blocks())
        .extracting(Block::text)
        .allSatisfy(read -> assertThat(read).startsWith(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.txt"})
  void readsAnArchiveWhateverItIsCalled(String name) {
    byte[] zip = new Zips().add("a.txt", "Text.").bytes();

    assertThat(contents(name, zip).members()).extracting(Member::path).containsExactly("a.txt");
  }
}
