package org.compendiumsearch.server.http.wire;

import java.util.List;
import org.compendiumsearch.core.search.DocumentPage;

/** Some of the documents of the index, by title. */
public record DocumentsAnswer(
    SnapshotJson snapshot,
    SearchAnswer.TotalJson total,
    int page,
    int size,
    List<DocumentAnswer> documents) {
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
