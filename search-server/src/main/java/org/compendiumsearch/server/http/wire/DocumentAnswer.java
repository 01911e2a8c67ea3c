package org.compendiumsearch.server.http.wire;

import java.time.Instant;
import java.util.List;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.OutlineItem;
import org.compendiumsearch.core.search.DocumentView;
import org.jspecify.annotations.Nullable;

/**
 * A document.
 *
 * @param summary one or two sentences on what it is about
 * @param ended the year a practice ended
 * @param entries how many it has
 * @param indexedAt when it was read
 * @param sha256 of its bytes
 * @param paths every file with these bytes, as source and path, the one that was read first
 * @param versions the same report in other languages
 * @param nearDuplicates documents with nearly the same text, the most alike first
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
    List<String> paths,
    List<Version> versions,
    List<NearDuplicate> nearDuplicates,
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

  /** The same report in another language. */
  public record Version(String id, String language, String title) {
    static Version of(DocumentSummary summary) {
      return new Version(summary.id().value(), summary.language(), summary.title());
    }
  }

  /**
   * A document with nearly the same text.
   *
   * @param similarity how much of the text is the same, from 0 to 1
   */
  public record NearDuplicate(String id, String title, double similarity) {
    static NearDuplicate of(DocumentView.Near near) {
      DocumentSummary summary = near.document();
      return new NearDuplicate(summary.id().value(), summary.title(), near.similarity());
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
  public static DocumentAnswer of(DocumentView view) {
    Document document = view.document();
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
        view.paths(),
        view.versions().stream().map(Version::of).toList(),
        view.near().stream().map(NearDuplicate::of).toList(),
        document.outline().stream().map(Item::of).toList(),
        document.partners().stream().map(PartnerJson::of).toList(),
        document.references().stream().map(ReferenceJson::of).toList(),
        Links.of(summary.id().value()));
  }
}
