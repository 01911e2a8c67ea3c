package org.compendiumsearch.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.core.model.TextSpan;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.Snippet;
import org.jspecify.annotations.Nullable;

/** The text of an entry as paragraphs, headings and page breaks, in order. */
public final class EntryText {
  private static final String PARAGRAPHS = "\n\n";

  private final Entry entry;
  private final List<Snippet.Mark> marks;

  /**
   * Reads a text.
   *
   * @param marks what is marked in it, in order
   */
  public EntryText(Entry entry, List<Snippet.Mark> marks) {
    this.entry = entry;
    this.marks = List.copyOf(marks);
  }

  /**
   * A piece of text.
   *
   * @param page the page it stands on, or null where there are no pages
   * @param turns whether it is the first of its page
   * @param heading whether it is a heading
   * @param parts its text, cut at links
   */
  public record Piece(@Nullable PageMark page, boolean turns, boolean heading, List<Part> parts) {
    /** Copies the parts. */
    public Piece {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part of a piece.
   *
   * @param href where it leads, or null
   * @param runs its text, cut at marks
   */
  public record Part(@Nullable String href, List<Run> runs) {
    /** Copies the runs. */
    public Part {
      runs = List.copyOf(runs);
    }
  }

  /** A run of plain text, marked or not. */
  public record Run(String text, boolean marked) {}

  /** Returns the address of the search from which a reader came. */
  public static String back(String query) {
    return new Links(SearchRequest.forText(query), false).page(1);
  }

  /** Returns the pieces without the list of references, which the document declares as well. */
  public List<Piece> pieces() {
    return pieces(entry.referencesStart(), false);
  }

  /** Returns the pieces of the whole text, where a paragraph over two pages is cut between them. */
  public List<Piece> piecesByPage() {
    return pieces(entry.text().length(), true);
  }

  private List<Piece> pieces(int stop, boolean cutAtPages) {
    List<Piece> pieces = new ArrayList<>();
    int shown = -1;
    for (int start = 0; start < stop; ) {
      int gap = entry.text().indexOf(PARAGRAPHS, start);
      int end = gap < 0 ? entry.text().length() : gap;
      for (int from : starts(start, end, cutAtPages)) {
        int to = cutAtPages ? nextPage(from, end) : end;
        PageMark page = entry.pageAt(from);
        boolean turns = page != null && page.page() != shown;
        shown = page == null ? shown : page.page();
        if (!entry.text().substring(from, to).isBlank()) {
          pieces.add(new Piece(page, turns, isHeading(from), parts(from, to)));
        }
      }
      start = end + PARAGRAPHS.length();
    }
    return pieces;
  }

  private List<Integer> starts(int start, int end, boolean cutAtPages) {
    TreeSet<Integer> starts = new TreeSet<>(List.of(start));
    if (cutAtPages) {
      entry.pageMarks().stream()
          .map(PageMark::offset)
          .filter(offset -> offset > start && offset < end)
          .forEach(starts::add);
    }
    return List.copyOf(starts);
  }

  private int nextPage(int from, int end) {
    return entry.pageMarks().stream()
        .mapToInt(PageMark::offset)
        .filter(offset -> offset > from && offset < end)
        .findFirst()
        .orElse(end);
  }

  private boolean isHeading(int start) {
    return entry.spans().stream()
        .anyMatch(span -> span.kind() == TextSpan.Kind.HEADING && span.start() == start);
  }

  private List<Part> parts(int start, int end) {
    List<Part> parts = new ArrayList<>();
    int at = start;
    for (TextSpan span : entry.spans()) {
      boolean within = span.start() >= at && span.end() <= end;
      String href = span.kind() == TextSpan.Kind.LINK && within ? href(span.detail()) : null;
      if (href != null) {
        add(parts, at, span.start(), null);
        add(parts, span.start(), span.end(), href);
        at = span.end();
      }
    }
    add(parts, at, end, null);
    return parts;
  }

  private void add(List<Part> parts, int start, int end, @Nullable String href) {
    if (start < end) {
      parts.add(new Part(href, runs(start, end)));
    }
  }

  private List<Run> runs(int start, int end) {
    List<Run> runs = new ArrayList<>();
    int at = start;
    for (Snippet.Mark mark : marks) {
      int from = Math.max(at, mark.start());
      int to = Math.min(end, mark.end());
      if (from < to) {
        if (at < from) {
          runs.add(new Run(entry.text().substring(at, from), false));
        }
        runs.add(new Run(entry.text().substring(from, to), true));
        at = to;
      }
    }
    if (at < end) {
      runs.add(new Run(entry.text().substring(at, end), false));
    }
    return runs;
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
