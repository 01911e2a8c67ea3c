package org.compendiumsearch.indexer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.extract.ExtractedText;

/**
 * Finds the title of a document that declares none. What a file's own metadata give is believed
 * only if its words stand on the first pages: it is often left over from another file.
 */
final class Titles {
  private static final Pattern LEFT_OVER =
      Pattern.compile(
          "(?i)(microsoft word|microsoft powerpoint|untitled|document\\d*$|slide \\d|unknown).*"
              + "|.*\\.(docx?|pdf|indd|qxd|pptx?|xlsx?|rtf|tex|dvi|odt|html?)$");

  private static final int FIRST_BLOCKS = 60;
  private static final int LONGEST_HEADING = 150;
  private static final int TELLING_LETTERS = 4;

  /** How many of a title's words must stand at the beginning of the text. */
  private static final double ENOUGH = 0.6;

  private Titles() {}

  /** Returns the title of a text. */
  static String of(ExtractedText text, String path) {
    String told = text.title() == null ? "" : text.title().replaceAll("\\s+", " ").strip();
    if (isBelievable(told, text.blocks())) {
      return told;
    }
    return text.blocks().stream()
        .limit(FIRST_BLOCKS)
        .filter(block -> block.level() == 1 && block.text().length() <= LONGEST_HEADING)
        .map(Block::text)
        .findFirst()
        .orElseGet(() -> fromName(path));
  }

  private static boolean isBelievable(String title, List<Block> blocks) {
    if (title.length() < TELLING_LETTERS || LEFT_OVER.matcher(title).matches()) {
      return false;
    }
    StringBuilder beginning = new StringBuilder();
    blocks.stream()
        .limit(FIRST_BLOCKS)
        .forEach(block -> beginning.append(block.text()).append(' '));
    String seen = beginning.toString().toLowerCase(Locale.ROOT);
    int telling = 0;
    int found = 0;
    for (String word : title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() >= TELLING_LETTERS) {
        telling++;
        found += seen.contains(word) ? 1 : 0;
      }
    }
    return telling == 0 ? seen.contains(title.toLowerCase(Locale.ROOT)) : found >= ENOUGH * telling;
  }

  private static String fromName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String words = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[-_]+", " ").strip();
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
