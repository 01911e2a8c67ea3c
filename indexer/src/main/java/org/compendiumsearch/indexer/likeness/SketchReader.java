package org.compendiumsearch.indexer.likeness;

import com.ibm.icu.lang.UScript;
import java.util.Set;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.indexer.extract.Block;

/** Goes over a text once and sketches it. Used once. */
final class SketchReader {
  /** In these scripts no spaces stand between words; every letter counts as one. */
  private static final Set<Integer> WITHOUT_SPACES =
      Set.of(
          UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR);

  private static final int LAST_LATIN = 0x24F;
  private static final int DECIMAL = 10;

  private final MinHash words = new MinHash();
  private final Profile.Builder numbers = new Profile.Builder();
  private final Profile.Builder headings = new Profile.Builder();
  private long word;
  private long number;
  private boolean inWord;
  private boolean inNumber;

  void add(Block block) {
    if (block.isHeading()) {
      headings.mark(block.level());
    }
    block.text().codePoints().forEach(this::add);
    end();
  }

  private void add(int codePoint) {
    int digit = Character.digit(codePoint, DECIMAL);
    if (digit >= 0) {
      number = number * DECIMAL + digit + 1;
      inNumber = true;
    } else if (inNumber) {
      endNumber();
    }
    if (!Character.isLetterOrDigit(codePoint)) {
      endWord();
      return;
    }
    if (digit < 0) {
      numbers.letter();
      headings.letter();
    }
    word = Mix.of(word * 31 + Character.toLowerCase(codePoint));
    inWord = true;
    if (codePoint > LAST_LATIN && WITHOUT_SPACES.contains(UScript.getScript(codePoint))) {
      endWord();
    }
  }

  private void end() {
    if (inNumber) {
      endNumber();
    }
    endWord();
  }

  private void endWord() {
    if (inWord) {
      words.add(word);
      word = 0;
      inWord = false;
    }
  }

  private void endNumber() {
    numbers.mark(number);
    number = 0;
    inNumber = false;
  }

  Sketch sketch(DocumentId work) {
    return new Sketch(work.value(), words.bins(), numbers.build(), headings.build());
  }
}
