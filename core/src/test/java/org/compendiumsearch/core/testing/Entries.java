package org.compendiumsearch.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.Document.SourceFile;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.OutlineItem;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.core.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Builds an entry; what is not said has a sane default: English, of 2020, titled after its id,
 * without pages and facet values. One thread at a time.
 */
public final class Entries {
  /** When the documents of tests were read. */
  public static final Instant INDEXED_AT = Instant.parse("2026-11-24T09:00:00Z");

  private final EntryId id;
  private final DocumentId document;
  private String title;
  private @Nullable String documentTitle;
  private String text = "Some text.";
  private String language = "en";
  private @Nullable Integer year = 2020;
  private @Nullable String publisher = "Example Press";
  private int order;
  private List<String> above = List.of();
  private final List<PageMark> pages = new ArrayList<>();
  private final List<TextSpan> spans = new ArrayList<>();
  private final List<FacetAssignment> facets = new ArrayList<>();

  private Entries(String id) {
    this.id = new EntryId(id);
    this.document = new DocumentId(id.split("~", -1)[0]);
    this.title = id;
  }

  /** Begins an entry; an id of the form {@code document~section} makes it a part of a document. */
  public static Entries entry(String id) {
    return new Entries(id);
  }

  /** Sets its own heading. */
  public Entries title(String heading) {
    this.title = heading;
    return this;
  }

  /** Sets the title of the document, by default the entry's or, of a section, the document's id. */
  public Entries documentTitle(String ofDocument) {
    this.documentTitle = ofDocument;
    return this;
  }

  /** Sets the headings above its own, the outermost first. */
  public Entries under(String... headings) {
    this.above = List.of(headings);
    return this;
  }

  /** Sets the text. */
  public Entries text(String whole) {
    this.text = whole;
    return this;
  }

  /** Sets the language of entry and document. */
  public Entries language(String code) {
    this.language = code;
    return this;
  }

  /** Sets the document's year; null for a document without one. */
  public Entries year(@Nullable Integer ofDocument) {
    this.year = ofDocument;
    return this;
  }

  /** Sets the document's publisher; the facet of that name is set by {@link #facet}. */
  public Entries publisher(@Nullable String name) {
    this.publisher = name;
    return this;
  }

  /** Sets its place in the document, from 0. */
  public Entries order(int place) {
    this.order = place;
    return this;
  }

  /** Begins a page where the given words stand in the text. */
  public Entries page(int number, String firstWords) {
    return page(number, firstWords, null);
  }

  /** Begins a page with a printed number where the given words stand in the text. */
  public Entries page(int number, String firstWords, @Nullable String label) {
    int offset = text.indexOf(firstWords);
    if (offset < 0) {
      throw new IllegalArgumentException("the text does not hold \"" + firstWords + "\"");
    }
    pages.add(new PageMark(offset, number, label));
    return this;
  }

  /** Adds a stretch that is more than text. */
  public Entries span(TextSpan stretch) {
    spans.add(stretch);
    return this;
  }

  /** Adds values that the document declares. */
  public Entries facet(String facet, String... values) {
    for (String value : values) {
      facets.add(FacetAssignment.declared(facet, value));
    }
    return this;
  }

  /** Adds a value that came in some other way. */
  public Entries facet(FacetAssignment value) {
    facets.add(value);
    return this;
  }

  /** Returns the entry. */
  public Entry build() {
    List<String> path = new ArrayList<>(above);
    path.add(title);
    return new Entry(id, summary(), order, title, path, language, text, pages, spans, facets);
  }

  private DocumentSummary summary() {
    String own = id.value().equals(document.value()) ? title : document.value();
    return new DocumentSummary(
        document,
        documentTitle == null ? own : documentTitle,
        publisher,
        year,
        language,
        pages.isEmpty() ? "text/markdown" : "application/pdf",
        pages.isEmpty() ? null : pages.getLast().page(),
        null);
  }

  /** Returns the document that is made of these entries, each a heading of its outline. */
  public static Document documentOf(List<Entry> entries) {
    List<OutlineItem> outline = new ArrayList<>();
    for (Entry each : entries) {
      PageMark first = each.pageAt(0);
      outline.add(
          new OutlineItem(
              each.title(),
              each.headingPath().size(),
              first == null ? null : first.page(),
              each.id()));
    }
    return document(entries.getFirst().document(), outline, entries.size());
  }

  /** Returns a document with an outline of its own. */
  public static Document document(
      DocumentSummary summary, List<OutlineItem> outline, int entryCount) {
    String path = summary.id() + ".md";
    SourceFile file = new SourceFile("tests", path, "0".repeat(64), 1_000);
    return new Document(
        summary, null, null, file, List.of(), List.of(), outline, entryCount, INDEXED_AT);
  }
}
