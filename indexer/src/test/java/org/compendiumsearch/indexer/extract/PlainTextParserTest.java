package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.indexer.testing.Extraction;
import org.compendiumsearch.indexer.testing.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTextParserTest {
  private final Extraction extraction;

  PlainTextParserTest(@TempDir Path temp) {
    extraction = new Extraction(new Folder(temp));
  }

  private List<String> texts(byte[] bytes) {
    return extraction.text("a.txt", bytes).blocks().stream().map(Block::text).toList();
  }

  private List<String> texts(String text) {
    return texts(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void endsAParagraphAtAnEmptyLineAndAtAFormFeed() {
    assertThat(texts("One\nand a half.\n\n  \nTwo.\fThree.\r\n\r\nFour."))
        .containsExactly("One and a half.", "Two.", "Three.", "Four.");
  }

  @Test
  void isEmptyWhereThereIsNoText() {
    assertThat(extraction.outcome("a.txt", " \n\f\n ".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ExtractionOutcome.Empty.class);
  }

  @Test
  void cutsALongParagraphAtTheEndsOfSentences() {
    String sentence = "Sellers ask for the papers of every worker. ";

    List<String> cut = texts(sentence.repeat(1_000));

    assertThat(cut).hasSizeBetween(8, 9);
    assertThat(cut)
        .allSatisfy(
            text ->
                assertThat(text)
                    .hasSizeLessThanOrEqualTo(PlainTextParser.LONGEST)
                    .startsWith("Sellers")
                    .endsWith("worker."));
    assertThat(String.join(" ", cut)).isEqualTo(sentence.repeat(1_000).strip());
  }

  @Test
  void cutsBetweenWordsWhereThereAreNoSentences() {
    String words = "ship ".repeat(5_000);

    List<String> cut = texts(words);

    assertThat(cut).allSatisfy(text -> assertThat(text).endsWith("ship").startsWith("ship"));
    assertThat(String.join(" ", cut)).isEqualTo(words.strip());
  }

  @Test
  void keepsEveryCharacterWhereThereAreNoWords() {
    String ships = "a" + "🚢".repeat(10_000);

    assertThat(String.join("", texts(ships))).isEqualTo(ships);
  }

  @Test
  void readsOtherCharsets() {
    String text = "Les États garantissent la protection des élèves à l'étranger.\n\nDéjà réglé.";

    assertThat(texts(text.getBytes(Charset.forName("windows-1252"))))
        .containsExactly(
            "Les États garantissent la protection des élèves à l'étranger.", "Déjà réglé.");
  }
}
