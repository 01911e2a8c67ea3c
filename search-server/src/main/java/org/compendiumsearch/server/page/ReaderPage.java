package org.compendiumsearch.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.core.search.MarkedEntry;
import org.compendiumsearch.core.search.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * A page of a document as the reader shows it; of a document without pages, a section. Immutable.
 *
 * @param number the physical page, or the place of the section, from 1
 * @param label the printed number of the page, or null for a section
 * @param blocks its text
 * @param hits how many words are marked
 * @param around the first of them with some words before and after it
 */
public record ReaderPage(
    int number, @Nullable String label, List<Block> blocks, int hits, List<EntryText.Run> around) {
  private static final int CONTEXT = 90;

  /** Copies the lists. */
  public ReaderPage {
    blocks = List.copyOf(blocks);
    around = List.copyOf(around);
  }

  /**
   * A paragraph or a heading, or the title of an entry that begins here.
   *
   * @param entry the entry that begins, or null
   */
  public record Block(
      @Nullable EntryId entry, boolean heading, String language, List<EntryText.Part> parts) {
    /** Copies the parts. */
    public Block {
      parts = List.copyOf(parts);
    }
  }

  /** Puts the texts of a document together page by page. */
  public static List<ReaderPage> of(List<MarkedEntry> entries) {
    Map<Integer, Builder> pages = new LinkedHashMap<>();
    boolean paged = entries.stream().anyMatch(each -> !each.entry().pageMarks().isEmpty());
    int place = 0;
    for (MarkedEntry each : entries) {
      place++;
      Entry entry = each.entry();
      PageMark first = entry.pageAt(0);
      Builder start = builder(pages, paged ? first : null, place);
      start.blocks.add(title(entry));
      for (EntryText.Piece piece : new EntryText(entry, each.marks()).piecesByPage()) {
        builder(pages, paged ? piece.page() : null, place)
            .blocks
            .add(new Block(null, piece.heading(), entry.language(), piece.parts()));
      }
      for (Snippet.Mark mark : each.marks()) {
        builder(pages, paged ? entry.pageAt(mark.start()) : null, place).hit(entry, mark);
      }
    }
    return pages.values().stream()
        .sorted((a, b) -> Integer.compare(a.number, b.number))
        .map(Builder::build)
        .toList();
  }

  private static Block title(Entry entry) {
    EntryText.Run title = new EntryText.Run(entry.title(), false);
    EntryText.Part part = new EntryText.Part("/entries/" + entry.id(), List.of(title));
    return new Block(entry.id(), true, entry.language(), List.of(part));
  }

  private static Builder builder(
      Map<Integer, Builder> pages, @Nullable PageMark page, int section) {
    int number = page == null ? section : page.page();
    String label = page == null ? null : SearchView.pageName(page);
    return pages.computeIfAbsent(number, n -> new Builder(n, label));
  }

  /** Returns the different words that are marked on pages, in lower case. */
  public static Set<String> words(List<ReaderPage> pages) {
    Set<String> words = new LinkedHashSet<>();
    for (ReaderPage page : pages) {
      page.blocks().stream()
          .flatMap(block -> block.parts().stream())
          .flatMap(part -> part.runs().stream())
          .filter(EntryText.Run::marked)
          .forEach(run -> words.add(run.text().toLowerCase(Locale.ROOT)));
    }
    return words;
  }

  private static final class Builder {
    private final int number;
    private final @Nullable String label;
    private final List<Block> blocks = new ArrayList<>();
    private int hits;
    private List<EntryText.Run> around = List.of();

    Builder(int number, @Nullable String label) {
      this.number = number;
      this.label = label;
    }

    void hit(Entry entry, Snippet.Mark mark) {
      hits++;
      if (hits == 1) {
        String text = entry.text();
        int from = before(text, mark.start());
        int to = after(text, mark.end());
        around =
            List.of(
                new EntryText.Run(
                    (from > 0 ? "… " : "") + text.substring(from, mark.start()), false),
                new EntryText.Run(text.substring(mark.start(), mark.end()), true),
                new EntryText.Run(
                    text.substring(mark.end(), to) + (to < text.length() ? " …" : ""), false));
      }
    }

    private static int before(String text, int place) {
      int far = Math.max(0, place - CONTEXT);
      int space = text.indexOf(' ', far);
      return far == 0 || space < 0 || space >= place ? far : space + 1;
    }

    private static int after(String text, int place) {
      int far = Math.min(text.length(), place + CONTEXT);
      int space = text.lastIndexOf(' ', far);
      return far == text.length() || space <= place ? far : space;
    }

    ReaderPage build() {
      return new ReaderPage(number, label, blocks, hits, around);
    }
  }
}
