package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.core.search.EntryView;
import org.compendiumsearch.core.taxonomy.Facets;
import org.jspecify.annotations.Nullable;

/** An entry in its place, with its whole text. */
public record EntryAnswer(
    @JsonPropertyDescription("The state of the index that was asked.") SnapshotJson snapshot,
    @JsonUnwrapped HitJson hit,
    @JsonPropertyDescription("Page by page; one element without a page where there are none.")
        List<PageText> text,
    @JsonPropertyDescription("Who takes part in what its document tells of.")
        List<PartnerJson> partners,
    @JsonPropertyDescription("What the statements of its document rest on.")
        List<ReferenceJson> references,
    @JsonPropertyDescription("The entries around this one.") Outline outline) {
  /** The text of a page. */
  public record PageText(
      @JsonPropertyDescription("Physical, from 1.") @Nullable Integer page,
      @JsonPropertyDescription("The number as printed.") @Nullable String label,
      @JsonPropertyDescription("What stands on this page of the entry.") String text) {}

  /** The entries around this one. */
  public record Outline(
      @JsonPropertyDescription("Id of the entry before this one in the document.")
          @Nullable String previous,
      @JsonPropertyDescription("Id of the entry after it.") @Nullable String next,
      @JsonPropertyDescription("Id of the entry whose heading lies above.")
          @Nullable String parent) {}

  /** Returns an entry as it is sent, with labels in a language. */
  public static EntryAnswer of(EntryView view, Facets facets, String language) {
    return new EntryAnswer(
        SnapshotJson.of(view.snapshot()),
        HitJson.explained(view.entry(), facets, language),
        pages(view.entry()),
        view.document().partners().stream().map(PartnerJson::of).toList(),
        view.document().references().stream().map(ReferenceJson::of).toList(),
        new Outline(id(view.previous()), id(view.next()), id(view.parent())));
  }

  /** Returns the text of an entry, page by page. */
  public static List<PageText> pages(Entry entry) {
    List<PageMark> marks = entry.pageMarks();
    if (marks.isEmpty()) {
      return List.of(new PageText(null, null, entry.text()));
    }
    List<PageText> pages = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      PageMark mark = marks.get(i);
      int end = i + 1 < marks.size() ? marks.get(i + 1).offset() : entry.text().length();
      String text = entry.text().substring(mark.offset(), end).strip();
      pages.add(new PageText(mark.page(), mark.label(), text));
    }
    return pages;
  }

  private static @Nullable String id(@Nullable EntryId id) {
    return id == null ? null : id.value();
  }
}
