package org.compendiumsearch.indexer.split;

import java.util.List;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.core.model.TextSpan;

/**
 * The text of an entry to be. Immutable.
 *
 * @param slug what its id ends in; empty where the document is one entry
 * @param headingPath from the document's first level down to its own heading; empty for the text
 *     before the first
 * @param text paragraphs with a blank line between them
 * @param pageMarks where pages begin
 * @param spans headings and links within it
 */
public record Section(
    String slug,
    List<String> headingPath,
    String text,
    List<PageMark> pageMarks,
    List<TextSpan> spans) {
  /** Copies the lists. */
  public Section {
    headingPath = List.copyOf(headingPath);
    pageMarks = List.copyOf(pageMarks);
    spans = List.copyOf(spans);
  }
}
