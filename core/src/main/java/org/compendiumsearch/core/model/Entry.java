package org.compendiumsearch.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit that is searched, faceted, counted and cited. Immutable.
 *
 * @param order its place in the document, from 0
 * @param title its own heading, or the document's title
 * @param headingPath from the document's first level down to the title
 * @param language of its text, ISO 639-1
 * @param text everything from its heading to the next
 * @param pageMarks where pages begin in the text, in order, the first at offset 0; empty where the
 *     format has no pages
 * @param spans headings and links within the text, in order
 * @param facets its values
 */
public record Entry(
    EntryId id,
    DocumentSummary document,
    int order,
    String title,
    List<String> headingPath,
    String language,
    String text,
    List<PageMark> pageMarks,
    List<TextSpan> spans,
    List<FacetAssignment> facets) {
  /** Copies the lists and checks that the marks cover the text. */
  public Entry {
    headingPath = List.copyOf(headingPath);
    pageMarks = List.copyOf(pageMarks);
    spans = List.copyOf(spans);
    facets = List.copyOf(facets);
    if (!pageMarks.isEmpty() && pageMarks.getFirst().offset() != 0) {
      throw new IllegalArgumentException("the first page of " + id + " does not begin at 0");
    }
  }

  /** Returns this entry with other spans. */
  public Entry withSpans(List<TextSpan> others) {
    return new Entry(
        id, document, order, title, headingPath, language, text, pageMarks, others, facets);
  }

  /** Returns this entry with other values. */
  public Entry withFacets(List<FacetAssignment> others) {
    return new Entry(
        id, document, order, title, headingPath, language, text, pageMarks, spans, others);
  }

  /** Returns the mark of the page on which an offset lies, or null where there are no pages. */
  public @Nullable PageMark pageAt(int offset) {
    PageMark at = null;
    for (PageMark mark : pageMarks) {
      if (at != null && mark.offset() > offset) {
        break;
      }
      at = mark;
    }
    return at;
  }

  /** Returns where the list of references begins, or the end of the text where there is none. */
  public int referencesStart() {
    for (TextSpan span : spans) {
      if (span.kind() == TextSpan.Kind.REFERENCES) {
        return span.start();
      }
    }
    return text.length();
  }
}
