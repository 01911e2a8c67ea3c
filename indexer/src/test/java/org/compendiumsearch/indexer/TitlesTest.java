package org.compendiumsearch.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.extract.ExtractedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {
  private static String title(@Nullable String told, String path, Block... blocks) {
    return title(told, path, Arrays.asList(blocks));
  }

  private static String title(@Nullable String told, String path, List<Block> blocks) {
    return Titles.of(new ExtractedText("application/pdf", null, told, null, null, blocks), path);
  }

  private static Block h(int level, String text) {
    return Block.heading(level, text, null);
  }

  private static Block p(String text) {
    return Block.paragraph(text, null);
  }

  @Test
  void believesTheFileWhereItsWordsStandAtTheBeginning() {
    assertThat(
            title(
                " Global  Report\n2020 ",
                "a.pdf",
                p("GLOBAL REPORT on trafficking"),
                h(1, "Contents")))
        .isEqualTo("Global Report 2020");
  }

  @Test
  void believesTheFileWhereMostOfItsWordsStandAtTheBeginning() {
    assertThat(title("Global Report Final", "a.pdf", p("Global report"), h(1, "Contents")))
        .isEqualTo("Global Report Final");
  }

  @Test
  void doesNotBelieveTheFileWhereTheTextSaysSomethingElse() {
    assertThat(title("Budget of another office", "a.pdf", p("Global report"), h(1, "Foreword")))
        .isEqualTo("Foreword");
  }

  @Test
  void doesNotBelieveWordsThatComeLate() {
    List<Block> blocks = new ArrayList<>(Collections.nCopies(60, p("filler")));
    blocks.add(p("Global Report"));

    assertThat(title("Global Report", "a.pdf", blocks)).isEqualTo("A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Microsoft Word - report.doc", "Untitled", "untitled document", "Document1", "Slide 1",
        "report.indd", "REPORT.PDF", "final.docx", "abc", " "
      })
  void doesNotBelieveWhatProgramsLeaveBehind(String told) {
    assertThat(title(told, "a.pdf", p(told + " report untitled document slide"), h(1, "Heading")))
        .isEqualTo("Heading");
  }

  @Test
  void believesShortWordsOnlyAsAWhole() {
    assertThat(title("The ILO", "a.pdf", p("On the ILO and its work"))).isEqualTo("The ILO");
    assertThat(title("The ILO", "a.pdf", p("ILO, the"))).isEqualTo("A");
  }

  @Test
  void comparesLettersOfAnyScriptUnderATurkishLocale() {
    assertThat(title("INITIATIVE İŞ", "a.pdf", p("Initiative"))).isEqualTo("INITIATIVE İŞ");
    assertThat(title("Торговля людьми", "a.pdf", p("ТОРГОВЛЯ ЛЮДЬМИ")))
        .isEqualTo("Торговля людьми");
  }

  @Test
  void takesTheFirstHeadingOfTheFirstLevel() {
    assertThat(title(null, "a.pdf", p("x"), h(2, "Detail"), h(1, "Title"), h(1, "Next")))
        .isEqualTo("Title");
  }

  @Test
  void passesOverAHeadingTooLongForATitle() {
    assertThat(title(null, "a.pdf", h(1, "x".repeat(151)), h(1, "y".repeat(150))))
        .isEqualTo("y".repeat(150));
  }

  @ParameterizedTest
  @CsvSource({
    "2021/global-report_2021.pdf, Global report 2021",
    "notes, Notes",
    "istanbul.pdf, Istanbul",
    "archive.tar.gz, Archive.tar",
    "a/_-_.pdf, _-_.pdf",
    "打击.pdf, 打击"
  })
  void makesATitleOfTheName(String path, String title) {
    assertThat(title(null, path, p("x"))).isEqualTo(title);
  }
}
