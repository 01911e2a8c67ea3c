package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
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

/** An entry that was found. */
public record HitJson(
    @JsonPropertyDescription("Names the entry, for good.") String id,
    @JsonPropertyDescription("Its heading, or the title of its document.") String title,
    @JsonPropertyDescription("\"practice\", \"law\", \"report\" or \"brief\".")
        @Nullable String kind,
    @JsonPropertyDescription("The path from the document's first level down.") List<String> heading,
    @JsonPropertyDescription("Higher is better; comparable within one answer only.") float score,
    @JsonPropertyDescription("Where it stands.") DocumentSummaryJson document,
    @JsonPropertyDescription("Physical, from 1, where there are pages.")
        @Nullable Integer firstPage,
    @JsonPropertyDescription("Physical.") @Nullable Integer lastPage,
    @JsonPropertyDescription("The number as printed.") @Nullable String firstPageLabel,
    @JsonPropertyDescription("The number as printed.") @Nullable String lastPageLabel,
    @JsonPropertyDescription("What was found in it, the best first.") List<SnippetJson> snippets,
    @JsonPropertyDescription("Facet id to the values that the entry has.")
        Map<String, List<ValueJson>> facets,
    @JsonPropertyDescription("How many further hits of the document are folded under this one.")
        int moreInDocument,
    @JsonPropertyDescription("Where to go from here.") Links links) {
  /** Where to go from a hit. */
  public record Links(
      @JsonPropertyDescription("The entry in this interface.") String self,
      @JsonPropertyDescription("The entry for a person.") String page,
      @JsonPropertyDescription("The original, at the page of the first marked word.") String file,
      @JsonPropertyDescription("Entries of other documents like it.") String similar) {
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
