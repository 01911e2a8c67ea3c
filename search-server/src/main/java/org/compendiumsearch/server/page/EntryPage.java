package org.compendiumsearch.server.page;

import java.util.List;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.search.EntryView;
import org.compendiumsearch.core.search.Hit;
import org.compendiumsearch.core.search.Snippet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.describe.MetaTag;

/**
 * An entry as its page shows it. Immutable.
 *
 * @param view the entry in its place
 * @param marks the words of the query in its text
 * @param similar entries of other documents like it
 * @param query what was searched, or ""
 * @param said what programs are told of it
 */
public record EntryPage(
    EntryView view, List<Snippet.Mark> marks, List<Hit> similar, String query, Said said) {
  /** Copies the lists. */
  public EntryPage {
    marks = List.copyOf(marks);
    similar = List.copyOf(similar);
  }

  /**
   * What programs are told of a page.
   *
   * @param tags meta tags
   * @param coins a ContextObject
   * @param schema JSON-LD that is safe in a script element
   */
  public record Said(List<MetaTag> tags, String coins, String schema) {
    /** Copies the tags. */
    public Said {
      tags = List.copyOf(tags);
    }
  }

  /** Returns the entry. */
  public Entry entry() {
    return view.entry();
  }

  /** Returns the document it is part of. */
  public Document document() {
    return view.document();
  }

  /** Returns whether the entry is a section of its document. */
  public boolean isSection() {
    return !entry().id().value().equals(document().id().value());
  }

  /** Returns the pieces of its text. */
  public List<EntryText.Piece> pieces() {
    return new EntryText(entry(), marks).pieces();
  }

  /** Returns what is known of it, facet by facet. */
  public List<EntryFacts.Fact> facts(Facets facets, String language) {
    return EntryFacts.of(entry(), facets, language);
  }
}
