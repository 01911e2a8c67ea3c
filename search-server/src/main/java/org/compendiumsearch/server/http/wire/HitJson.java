package org.compendiumsearch.server.http.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.core.search.Hit;
import org.compendiumsearch.core.taxonomy.Facets;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was found.
 *
 * @param kind practice, law, report or brief
 * @param heading the path from the document's first level down
 * @param firstPage physical, where there are pages
 * @param firstPageLabel as printed
 * @param facets facet id to values
 * @param moreInDocument how many further hits of the document are folded under this one
 */
public record HitJson(
    String id,
    String title,
    @Nullable String kind,
    List<String> heading,
    float score,
    DocumentSummaryJson document,
    @Nullable Integer firstPage,
    @Nullable Integer lastPage,
    @Nullable String firstPageLabel,
    @Nullable String lastPageLabel,
    List<SnippetJson> snippets,
    Map<String, List<ValueJson>> facets,
    int moreInDocument,
    Links links) {
  /**
   * Where to go from a hit.
   *
   * @param self the entry in this interface
   * @param page the entry for a person
   * @param file the original, at the page of the first marked word
   * @param similar entries of other documents like it
   */
  public record Links(String self, String page, String file, String similar) {
    static Links of(Entry entry, @Nullable Integer page) {
      String id = entry.id().value();
      String file = "/documents/" + entry.document().id() + "/file";
      return new Links(
          "/api/v1/entries/" + id,
          "/entries/" + id,
          page == null ? file : file + "#page=" + page,
          "/api/v1/entries/" + id + "/similar");
    }
  }

  /** Returns a hit as it is sent, with labels in a language. */
  public static HitJson of(Hit hit, Facets facets, String language) {
    return of(hit, values(hit.entry(), facets, language, false));
  }

  /** Returns an entry that nobody searched for, with the rules that gave its values. */
  static HitJson explained(Entry entry, Facets facets, String language) {
    return of(new Hit(entry, 0, List.of(), 0), values(entry, facets, language, true));
  }

  private static HitJson of(Hit hit, Map<String, List<ValueJson>> values) {
    Entry entry = hit.entry();
    PageMark first = entry.pageMarks().isEmpty() ? null : entry.pageMarks().getFirst();
    PageMark last = entry.pageMarks().isEmpty() ? null : entry.pageMarks().getLast();
    List<SnippetJson> snippets = hit.snippets().stream().map(SnippetJson::of).toList();
    Integer page = snippets.isEmpty() ? null : snippets.getFirst().page();
    Integer firstPage = first == null ? null : first.page();
    return new HitJson(
        entry.id().value(),
        entry.title(),
        values.containsKey(Facets.KIND) ? values.get(Facets.KIND).getFirst().value() : null,
        entry.headingPath(),
        hit.score(),
        DocumentSummaryJson.of(entry.document()),
        firstPage,
        last == null ? null : last.page(),
        first == null ? null : first.label(),
        last == null ? null : last.label(),
        snippets,
        values,
        hit.moreInDocument(),
        Links.of(entry, page == null ? firstPage : page));
  }

  private static Map<String, List<ValueJson>> values(
      Entry entry, Facets facets, String language, boolean explained) {
    Map<String, List<ValueJson>> values = new LinkedHashMap<>();
    for (FacetAssignment assignment : entry.facets()) {
      facets
          .find(assignment.facet())
          .map(facet -> ValueJson.of(assignment, facet, facets, language))
          .map(value -> explained ? value.with(assignment.reason()) : value)
          .ifPresent(
              value ->
                  values.computeIfAbsent(assignment.facet(), id -> new ArrayList<>()).add(value));
    }
    return values;
  }
}
