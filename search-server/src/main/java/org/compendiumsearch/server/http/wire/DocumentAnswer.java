package org.compendiumsearch.server.http.wire;

import java.time.Instant;
import java.util.List;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.OutlineItem;
import org.jspecify.annotations.Nullable;

/**
 * A document.
 *
 * @param summary one or two sentences on what it is about
 * @param ended the year a practice ended
 * @param entries how many it has
 * @param indexedAt when it was read
 * @param sha256 of its bytes
 * @param versions ids of the same report in other languages
 */
public record DocumentAnswer(
    String id,
    String title,
    @Nullable String summary,
    @Nullable String publisher,
    @Nullable Integer year,
    @Nullable Integer ended,
    String language,
    String format,
    @Nullable Integer pages,
    @Nullable String url,
    int entries,
    Instant indexedAt,
    String sha256,
    List<String> versions,
    List<Item> outline,
    List<PartnerJson> partners,
    List<ReferenceJson> references,
    Links links) {
  /**
   * A heading.
   *
   * @param entry the entry that begins with it, if it has text of its own
   */
  public record Item(String heading, int level, @Nullable Integer page, @Nullable String entry) {
    static Item of(OutlineItem item) {
      String entry = item.entry() == null ? null : item.entry().value();
      return new Item(item.heading(), item.level(), item.page(), entry);
    }
  }

  /** Where to go from a document. */
  public record Links(String self, String page, String file) {
    static Links of(String id) {
      String page = "/documents/" + id;
      return new Links("/api/v1/documents/" + id, page, page + "/file");
    }
  }

  /** Returns a document as it is sent. */
  public static DocumentAnswer of(Document document) {
    DocumentSummary summary = document.summary();
    return new DocumentAnswer(
        summary.id().value(),
        summary.title(),
        document.abstractText(),
        summary.publisher(),
        summary.year(),
        document.ended(),
        summary.language(),
        summary.format(),
        summary.pages(),
        summary.url(),
        document.entryCount(),
        document.indexedAt(),
        document.file().sha256(),
        List.of(),
        document.outline().stream().map(Item::of).toList(),
        document.partners().stream().map(PartnerJson::of).toList(),
        document.references().stream().map(ReferenceJson::of).toList(),
        Links.of(summary.id().value()));
  }
}
