package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.compendiumsearch.indexer.testing.Extraction;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables, in the formats that hold nothing else. */
class SheetsTest {
  private final Extraction extraction;

  SheetsTest(@TempDir Path temp) {
    extraction = new Extraction(new Folder(temp));
  }

  private List<String> lines(String name, String text) {
    return lines(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> lines(String name, byte[] bytes) {
    return extraction.text(name, bytes).blocks().stream().map(Block::text).toList();
  }

  private static byte[] workbook(Workbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (book) {
      Sheet sheet = book.createSheet("Victims");
      sheet.createRow(0).createCell(0).setCellValue("Victims by country");
      Row names = sheet.createRow(1);
      names.createCell(0).setCellValue("country");
      names.createCell(1).setCellValue("victims");
      names.createCell(2).setCellValue("source");
      Row gap = sheet.createRow(2);
      gap.createCell(0).setCellValue("France");
      gap.createCell(2).setCellValue("police");
      Row full = sheet.createRow(4);
      full.createCell(0).setCellValue("Spain");
      full.createCell(1).setCellValue(5);
      full.createCell(2).setCellValue("courts");
      sheet.createRow(5).createCell(0).setCellValue("A note below");
      book.createSheet("Cases").createRow(0).createCell(0).setCellValue("None");
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void keepsTheNamesOfColumnsWithTheirValues() throws IOException {
    List<String> expected =
        List.of(
            "Victims",
            "Victims by country",
            "country | victims | source",
            "country: France | source: police",
            "country: Spain | victims: 5 | source: courts",
            "A note below",
            "Cases",
            "None");

    assertThat(lines("a.xlsx", workbook(new XSSFWorkbook()))).isEqualTo(expected);
    assertThat(lines("a.xls", workbook(new HSSFWorkbook()))).isEqualTo(expected);
    assertThat(extraction.text("a.xlsx", workbook(new XSSFWorkbook())).blocks())
        .filteredOn(Block::isHeading)
        .containsExactly(Block.heading(1, "Victims", null), Block.heading(1, "Cases", null));
  }

  @Test
  void readsTheSheetsOfOpenDocument() {
    String row = "<table:table-row>CELLS</table:table-row>";
    String cell = "<table:table-cell><text:p>TEXT</text:p></table:table-cell>";
    String names =
        row.replace(
            "CELLS",
            cell.replace("TEXT", "country")
                + "<table:table-cell table:number-columns-repeated='2'/>"
                + cell.replace("TEXT", "victims")
                + cell.replace("TEXT", "source")
                + "<table:table-cell table:number-columns-repeated='16000'/>");
    String values =
        row.replace(
            "CELLS",
            cell.replace("TEXT", "France")
                + "<table:table-cell table:number-columns-repeated='3'/>"
                + cell.replace("TEXT", "police"));
    String body =
        "<office:spreadsheet><table:table table:name='Figures'>"
            + names
            + values
            + "</table:table></office:spreadsheet>";

    assertThat(lines("a.ods", Zips.odf("spreadsheet", body)))
        .containsExactly(
            "Figures", "country | victims | source", "country: France | source: police");
  }

  @ParameterizedTest
  @CsvSource({"a.csv, ','", "a.csv, ;", "a.csv, |", "a.tsv, '\t'", "a.csv, '\t'"})
  void readsTablesOfTextWhateverDividesThem(String name, String divider) {
    String csv = "country,victims,source\nFrance,12,police\nSpain,5,courts\n";

    assertThat(lines(name, csv.replace(",", divider)))
        .containsExactly(
            "country | victims | source",
            "country: France | victims: 12 | source: police",
            "country: Spain | victims: 5 | source: courts");
  }

  @Test
  void readsQuotedCellsAndMarksThatStandWrong() {
    assertThat(lines("a.csv", "a,b,c\n\"x, y\",\"two\nlines\",z\n1,2,\"no end\n"))
        .containsExactly("a | b | c", "a: x, y | b: two lines | c: z", "a: 1 | b: 2 | c: no end");
    assertThat(lines("b.csv", "a,b,c\n\"x\" y,2,3\n"))
        .containsExactly("a | b | c", "a: x y | b: 2 | c: 3");
  }

  @Test
  void takesYearsForNamesAndNumbersForValues() {
    assertThat(lines("a.csv", "country,2019,2020\nFrance,12,13\n"))
        .containsExactly("country | 2019 | 2020", "country: France | 2019: 12 | 2020: 13");
    assertThat(lines("b.csv", "France,12,13\nSpain,5,6\n"))
        .containsExactly("France | 12 | 13", "Spain | 5 | 6");
  }

  @Test
  void takesAFormForWhatItIs() {
    assertThat(lines("a.csv", "Name,Ada\nCity,Paris\n"))
        .containsExactly("Name | Ada", "City | Paris");
    assertThat(lines("b.csv", "country,victims\nFrance,12\n"))
        .containsExactly("country | victims", "country: France | victims: 12");
  }

  @Test
  void readsLinesThatNothingDivides() {
    assertThat(lines("a.csv", "One line, with a comma.\nAnother line\nA third line\n"))
        .containsExactly("One line, with a comma.", "Another line", "A third line");
  }

  @Test
  void readsATableInAnOlderEncoding() {
    byte[] csv =
        ("страна;жертвы;источник\n" + "Франция;12;полиция государства\n".repeat(30))
            .getBytes(Charset.forName("windows-1251"));

    assertThat(lines("a.csv", csv))
        .startsWith(
            "страна | жертвы | источник",
            "страна: Франция | жертвы: 12 | источник: полиция государства")
        .hasSize(31);
  }

  @Test
  void labelsRowsFarBelowTheNames() {
    String csv = "country,victims,source\n" + "France,12,police\n".repeat(500);

    assertThat(lines("a.csv", csv))
        .hasSize(501)
        .endsWith("country: France | victims: 12 | source: police");
  }
}
