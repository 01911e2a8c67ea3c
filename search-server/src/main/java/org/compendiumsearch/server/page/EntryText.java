package org.compendiumsearch.server.page;

import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.core.model.TextSpan;
import org.compendiumsearch.core.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/** The text of an entry as paragraphs, headings and page breaks, in order. */
public final class EntryText {
  private static final String PARAGRAPHS = "\n\n";

  private EntryText() {}

  /**
   * A piece of text.
   *
   * @param page the page that begins before it, or null
   * @param heading whether it is a heading
   * @param parts its text, cut at links
   */
  public record Piece(@Nullable PageMark page, boolean heading, List<Part> parts) {}

  /**
   * A run of text.
   *
   * @param text plain
   * @param href where it leads, or null
   */
  public record Part(String text, @Nullable String href) {}

  /** Returns the address of the search from which a reader came. */
  public static String back(String query) {
    return new Links(SearchRequest.forText(query), false).page(1);
  }

  /** Returns the pieces of an entry's text. */
  public static List<Piece> pieces(Entry entry) {
    List<Piece> pieces = new ArrayList<>();
    int marked = -1;
    for (int start = 0; start < entry.referencesStart(); ) {
      int gap = entry.text().indexOf(PARAGRAPHS, start);
      int end = gap < 0 ? entry.text().length() : gap;
      PageMark page = entry.pageAt(start);
      boolean turns = page != null && page.page() != marked;
      marked = page == null ? marked : page.page();
      pieces.add(new Piece(turns ? page : null, isHeading(entry, start), parts(entry, start, end)));
      start = end + PARAGRAPHS.length();
    }
    return pieces;
  }

  private static boolean isHeading(Entry entry, int start) {
    return entry.spans().stream()
        .anyMatch(span -> span.kind() == TextSpan.Kind.HEADING && span.start() == start);
  }

  private static List<Part> parts(Entry entry, int start, int end) {
    List<Part> parts = new ArrayList<>();
    int at = start;
    for (TextSpan span : entry.spans()) {
      boolean within = span.start() >= at && span.end() <= end;
      String href = span.kind() == TextSpan.Kind.LINK && within ? href(span.detail()) : null;
      if (href != null) {
        add(parts, entry.text().substring(at, span.start()), null);
        add(parts, entry.text().substring(span.start(), span.end()), href);
        at = span.end();
      }
    }
    add(parts, entry.text().substring(at, end), null);
    return parts;
  }

  private static void add(List<Part> parts, String text, @Nullable String href) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, href));
    }
  }

  /** Returns where a link leads from here: to the web, or to a sheet beside this one. */
  private static @Nullable String href(String target) {
    if (target.startsWith("https://") || target.startsWith("http://")) {
      return target;
    }
    return target.matches("[a-z0-9-]+\\.md")
        ? "/entries/" + target.substring(0, target.length() - ".md".length())
        : null;
  }
}
