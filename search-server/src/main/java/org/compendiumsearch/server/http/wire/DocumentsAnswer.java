package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.compendiumsearch.core.search.DocumentPage;

/** Some of the documents of the index, by title. */
public record DocumentsAnswer(
    @JsonPropertyDescription("The state of the index that was asked.") SnapshotJson snapshot,
    @JsonPropertyDescription("How many documents there are.") SearchAnswer.TotalJson total,
    @JsonPropertyDescription("Which page of the list this is, from 1.") int page,
    @JsonPropertyDescription("How many documents a page has at most.") int size,
    @JsonPropertyDescription("By title.") List<DocumentAnswer> documents) {
  /** Returns a page of documents as it is sent. */
  public static DocumentsAnswer of(DocumentPage found, int page, int size) {
    return new DocumentsAnswer(
        SnapshotJson.of(found.snapshot()),
        new SearchAnswer.TotalJson(found.total(), "eq"),
        page,
        size,
        found.documents().stream().map(DocumentAnswer::of).toList());
  }
}
