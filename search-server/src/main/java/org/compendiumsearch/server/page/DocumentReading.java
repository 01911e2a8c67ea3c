package org.compendiumsearch.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.search.DocumentView;
import org.jspecify.annotations.Nullable;

/**
 * A document as its page shows it: its outline, the pages that hold what is searched in it, or some
 * pages to read. Immutable.
 *
 * @param view the document among the others
 * @param query what is searched in it, or ""
 * @param found the pages that hold a word of the query
 * @param reader the pages to read, or null where the outline is shown
 * @param said what programs are told of it
 */
public record DocumentReading(
    DocumentView view,
    String query,
    List<ReaderPage> found,
    @Nullable Reader reader,
    EntryPage.Said said) {
  private static final String PDF = "application/pdf";

  /** How many pages are shown together. */
  static final int WINDOW = 10;

  /** Copies the pages. */
  public DocumentReading {
    found = List.copyOf(found);
  }

  /**
   * Some pages of a document.
   *
   * @param at the page to begin at
   * @param pages that are shown
   * @param previous the page before them, or null
   * @param next the page after them, or null
   * @param words what is marked in them
   */
  public record Reader(
      int at,
      List<ReaderPage> pages,
      @Nullable Integer previous,
      @Nullable Integer next,
      Set<String> words) {
    /** Copies the collections. */
    public Reader {
      pages = List.copyOf(pages);
      words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }

    /** Takes the pages around one out of all. */
    static Reader of(List<ReaderPage> all, int at) {
      int place = 0;
      while (place < all.size() - 1 && all.get(place + 1).number() <= at) {
        place++;
      }
      int from = place;
      int to = Math.min(all.size(), from + WINDOW);
      List<ReaderPage> shown = all.subList(from, to);
      Integer previous = from == 0 ? null : all.get(Math.max(0, from - WINDOW)).number();
      Integer next = to == all.size() ? null : all.get(to).number();
      return new Reader(at, shown, previous, next, ReaderPage.words(shown));
    }
  }

  /** Returns the document. */
  public Document document() {
    return view.document();
  }

  /** Returns whether its text is known page by page: some formats tell only how many there are. */
  public boolean isPaged() {
    return Stream.concat(found.stream(), reader == null ? Stream.of() : reader.pages().stream())
        .anyMatch(page -> page.label() != null);
  }

  /** Returns whether the original can be shown beside the text. */
  public boolean isPdf() {
    return document().summary().format().equals(PDF);
  }

  /** Returns how many words were found in all. */
  public int hits() {
    return found.stream().mapToInt(ReaderPage::hits).sum();
  }

  /** Returns where a page is read, with the words kept. */
  public String at(int page) {
    String q = query.isEmpty() ? "" : "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&";
    return "/documents/" + document().id() + "?" + q + "at=" + page + "#p" + page;
  }
}
