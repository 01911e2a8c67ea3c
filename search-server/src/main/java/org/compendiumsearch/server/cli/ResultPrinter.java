package org.compendiumsearch.server.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.search.Hit;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.search.Snippet;

/** Prints the answer to a search for a person at a terminal. */
final class ResultPrinter {
  private static final String BOLD = "\033[1m";
  private static final String PLAIN = "\033[0m";
  private static final int VALUES_SHOWN = 6;
  private static final int FACETS_SHOWN = 4;

  private final PrintStream out;
  private final boolean bold;

  /** Creates a printer; {@code bold} marks words as terminals can. */
  ResultPrinter(PrintStream out, boolean bold) {
    this.out = out;
    this.bold = bold;
  }

  void print(SearchRequest request, SearchResult result) {
    if (result.note() != null) {
      out.println("Searched by words alone: " + result.note());
    }
    if (result.hints().correctedTo() != null) {
      out.println("Also searched as: " + result.hints().correctedTo());
    }
    if (result.hints().didYouMean() != null) {
      out.println("Did you mean: " + result.hints().didYouMean());
    }
    if (result.hints().without() != null) {
      out.println("Nothing holds all that; this finds something: " + result.hints().without());
    }
    int number = (request.page() - 1) * request.size();
    for (Hit hit : result.hits()) {
      number++;
      print(number, hit);
    }
    for (FacetResult facet :
        result.facets().subList(0, Math.min(FACETS_SHOWN, result.facets().size()))) {
      print(facet);
    }
    out.println(
        result.total()
            + (result.total() == 1 ? " result" : " results")
            + ", page "
            + request.page()
            + ", "
            + result.tookMillis()
            + " ms");
  }

  private void print(int number, Hit hit) {
    Entry entry = hit.entry();
    DocumentSummary document = entry.document();
    out.println(number + ". " + marked(entry.title()));
    String source = document.publisher() == null ? "" : document.publisher();
    String year = document.year() == null ? "" : " " + document.year();
    String in = entry.title().equals(document.title()) ? "" : " in " + document.title();
    out.println("   " + (source + year + in + pages(entry)).strip());
    out.println("   entry " + entry.id());
    for (Snippet snippet : hit.snippets()) {
      PageMark page = snippet.first();
      out.println("   … " + text(snippet) + (page == null ? "" : " (p. " + page.page() + ")"));
    }
    out.println();
  }

  private static String pages(Entry entry) {
    List<PageMark> marks = entry.pageMarks();
    if (marks.isEmpty()) {
      return "";
    }
    int first = marks.getFirst().page();
    int last = marks.getLast().page();
    return first == last ? ", p. " + first : ", pp. " + first + "-" + last;
  }

  private void print(FacetResult facet) {
    if (facet.values().isEmpty()) {
      return;
    }
    String values =
        facet.values().stream()
            .limit(VALUES_SHOWN)
            .map(value -> value.value() + " " + value.count())
            .collect(Collectors.joining(", "));
    out.println(facet.label() + ": " + values);
  }

  private String text(Snippet snippet) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Snippet.Mark mark : snippet.marks()) {
      text.append(snippet.text(), at, mark.start());
      text.append(marked(snippet.text().substring(mark.start(), mark.end())));
      at = mark.end();
    }
    return text.append(snippet.text().substring(at)).toString();
  }

  private String marked(String words) {
    return bold ? BOLD + words + PLAIN : words;
  }
}
