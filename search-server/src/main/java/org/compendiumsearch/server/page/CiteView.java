package org.compendiumsearch.server.page;

import java.util.List;
import org.compendiumsearch.core.search.EntryView;
import org.compendiumsearch.server.cite.CitationStyle;
import org.compendiumsearch.server.export.Citation;
import org.compendiumsearch.server.export.ExportFormat;

/**
 * How an entry is cited. Immutable.
 *
 * @param view the entry in its place
 * @param citation what is cited
 * @param styles as sentences
 */
public record CiteView(EntryView view, Citation citation, List<Prose> styles) {
  /** Copies the sentences. */
  public CiteView {
    styles = List.copyOf(styles);
  }

  /** A citation in a style. */
  public record Prose(CitationStyle style, String text) {}

  /**
   * A file for a reference manager.
   *
   * @param name of the format
   */
  public record File(String name, String href) {}

  /** Returns the files on offer. */
  public List<File> files() {
    return List.of(
        file("RIS (Zotero, Mendeley, EndNote)", ExportFormat.RIS),
        file("BibTeX", ExportFormat.BIBTEX),
        file("CSL-JSON", ExportFormat.CSL));
  }

  private File file(String name, ExportFormat format) {
    return new File(
        name, "/api/v1/export?format=" + format.token() + "&id=" + view.entry().id().value());
  }
}
