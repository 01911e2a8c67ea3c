package org.compendiumsearch.indexer.split;

import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.indexer.extract.Block;

/** Divides what is too long to be quoted as one entry, at the ends of paragraphs. */
final class LongText {
  /** A section of more words is divided. */
  static final int MOST_WORDS = 1_500;

  /** A run of pages without a heading is no longer than this. */
  static final int MOST_PAGES = 8;

  private LongText() {}

  /**
   * Returns parts of about the same length, each of at most {@link #MOST_WORDS} where that can be.
   */
  static List<List<Block>> divide(List<Block> blocks) {
    int words = words(blocks);
    if (words <= MOST_WORDS) {
      return List.of(blocks);
    }
    int parts = (words + MOST_WORDS - 1) / MOST_WORDS;
    float share = (float) words / parts;
    List<List<Block>> divided = new ArrayList<>();
    List<Block> part = new ArrayList<>();
    int soFar = 0;
    for (Block block : blocks) {
      int own = words(block);
      // A paragraph goes to the part that holds its middle.
      boolean full = soFar + own / 2f > share * (divided.size() + 1);
      if (full && !part.isEmpty()) {
        divided.add(part);
        part = new ArrayList<>();
      }
      part.add(block);
      soFar += own;
    }
    divided.add(part);
    return divided;
  }

  /** Returns runs of whole pages, each of at most {@link #MOST_WORDS} where a page has fewer. */
  static List<List<Block>> byPages(List<Block> blocks) {
    List<List<Block>> runs = new ArrayList<>();
    List<Block> run = new ArrayList<>();
    int at = 0;
    while (at < blocks.size()) {
      int end = endOfPage(blocks, at);
      List<Block> page = blocks.subList(at, end);
      boolean full =
          !run.isEmpty()
              && (words(run) + words(page) > MOST_WORDS
                  || firstPage(page) - firstPage(run) >= MOST_PAGES);
      if (full) {
        runs.add(run);
        run = new ArrayList<>();
      }
      run.addAll(page);
      at = end;
    }
    runs.add(run);
    return runs;
  }

  private static int endOfPage(List<Block> blocks, int from) {
    int page = pageOf(blocks.get(from));
    int end = from + 1;
    while (end < blocks.size() && pageOf(blocks.get(end)) == page) {
      end++;
    }
    return end;
  }

  static int firstPage(List<Block> blocks) {
    return pageOf(blocks.getFirst());
  }

  /** Returns the page on which the last block ends. */
  static int lastPage(List<Block> blocks) {
    Block last = blocks.getLast();
    return last.turns().isEmpty() ? pageOf(last) : last.turns().getLast().page().number();
  }

  private static int pageOf(Block block) {
    Block.Page page = block.page();
    return page == null ? 0 : page.number();
  }

  static int words(List<Block> blocks) {
    return blocks.stream().mapToInt(LongText::words).sum();
  }

  /** Counts words; where there are no spaces between them, two characters count as one. */
  private static int words(Block block) {
    int words = 0;
    int ideographs = 0;
    boolean in = false;
    String text = block.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isIdeographic(c)) {
        ideographs++;
        in = false;
      } else {
        boolean letter = Character.isLetterOrDigit(c);
        words += letter && !in ? 1 : 0;
        in = letter || (in && (c == '\'' || c == '’' || c == '-'));
      }
    }
    return words + (ideographs + 1) / 2;
  }
}
