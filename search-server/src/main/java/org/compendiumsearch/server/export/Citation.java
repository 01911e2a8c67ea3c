package org.compendiumsearch.server.export;

import java.time.LocalDate;
import java.util.List;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is cited: a document whole, or one of its sections as a chapter with its pages.
 * Immutable.
 *
 * @param id of the entry
 * @param container the title of the document of which the entry is a section
 * @param author the body that published it, which for want of named authors stands for them
 * @param firstPage as printed
 * @param lastPage as printed
 * @param url where it was published, else where it can be read here
 * @param accessed when it was read
 * @param keywords labels of its facet values
 */
public record Citation(
    String id,
    Kind kind,
    String title,
    @Nullable String container,
    @Nullable String author,
    @Nullable Integer year,
    String language,
    @Nullable String firstPage,
    @Nullable String lastPage,
    String url,
    LocalDate accessed,
    List<String> keywords) {
  private static final String LAW = "law";
  private static final List<String> NO_KEYWORDS =
      List.of(Facets.PUBLISHER, Facets.COLLECTION, Facets.LANGUAGE, Facets.KIND);

  /** What is cited. */
  public enum Kind {
    /** A document whole. */
    REPORT,
    /** A section of a document. */
    CHAPTER,
    /** A law. */
    LAW
  }

  /** Copies the keywords. */
  public Citation {
    keywords = List.copyOf(keywords);
  }

  /**
   * Returns how an entry is cited.
   *
   * @param site where this server is reached, without a slash at the end
   */
  public static Citation of(Entry entry, Facets facets, String site, LocalDate accessed) {
    DocumentSummary document = entry.document();
    boolean section = !entry.id().value().equals(document.id().value());
    boolean law =
        entry.facets().stream()
            .anyMatch(each -> each.facet().equals(Facets.KIND) && each.value().equals(LAW));
    Kind whole = law ? Kind.LAW : Kind.REPORT;
    List<PageMark> pages = entry.pageMarks();
    String published = document.url();
    return new Citation(
        entry.id().value(),
        section ? Kind.CHAPTER : whole,
        section ? entry.title() : document.title(),
        section ? document.title() : null,
        document.publisher(),
        document.year(),
        document.language(),
        pages.isEmpty() ? null : printed(pages.getFirst()),
        pages.isEmpty() ? null : printed(pages.getLast()),
        published == null ? site + "/entries/" + entry.id() : published,
        accessed,
        keywords(entry, facets));
  }

  /**
   * Returns how a document is cited as a whole.
   *
   * @param keywords labels of the facet values of its entries
   */
  public static Citation of(
      DocumentSummary document, List<String> keywords, String site, LocalDate accessed) {
    String published = document.url();
    return new Citation(
        document.id().value(),
        Kind.REPORT,
        document.title(),
        null,
        document.publisher(),
        document.year(),
        document.language(),
        null,
        null,
        published == null ? site + "/documents/" + document.id() : published,
        accessed,
        keywords);
  }

  private static String printed(PageMark page) {
    return page.label() == null ? Integer.toString(page.page()) : page.label();
  }

  private static List<String> keywords(Entry entry, Facets facets) {
    return entry.facets().stream()
        .filter(each -> !NO_KEYWORDS.contains(each.facet()))
        .map(each -> keyword(each, facets))
        .distinct()
        .toList();
  }

  private static String keyword(FacetAssignment each, Facets facets) {
    Facet facet = facets.find(each.facet()).orElse(null);
    return facet == null ? each.value() : facets.label(facet, each.value(), "en");
  }

  /** Returns "14-15", "14" where it is one page, or null where there are no pages. */
  public @Nullable String pages() {
    return firstPage == null || firstPage.equals(lastPage) ? firstPage : firstPage + "-" + lastPage;
  }
}
