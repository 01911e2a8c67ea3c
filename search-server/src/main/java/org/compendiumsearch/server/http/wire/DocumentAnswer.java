package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import java.util.List;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.OutlineItem;
import org.compendiumsearch.core.search.DocumentView;
import org.jspecify.annotations.Nullable;

/** A document. */
public record DocumentAnswer(
    @JsonPropertyDescription("Names the document, for good.") String id,
    @JsonPropertyDescription("As declared, or as found in the file.") String title,
    @JsonPropertyDescription("One or two sentences on what it is about.") @Nullable String summary,
    @JsonPropertyDescription("Who published it.") @Nullable String publisher,
    @JsonPropertyDescription("Of publication; of a practice, the year it began.")
        @Nullable Integer year,
    @JsonPropertyDescription("The year a practice ended.") @Nullable Integer ended,
    @JsonPropertyDescription("ISO 639 code of its text.") String language,
    @JsonPropertyDescription("Media type of the file.") String format,
    @JsonPropertyDescription("Physical pages, where there are any.") @Nullable Integer pages,
    @JsonPropertyDescription("Where it was published.") @Nullable String url,
    @JsonPropertyDescription("How many it has.") int entries,
    @JsonPropertyDescription("When it was read.") Instant indexedAt,
    @JsonPropertyDescription("Checksum of the bytes of the file.") String sha256,
    @JsonPropertyDescription(
            "Every file with these bytes, as source and path, the one that was read first.")
        List<String> paths,
    @JsonPropertyDescription("The same report in other languages.") List<Version> versions,
    @JsonPropertyDescription("Documents with nearly the same text, the most alike first.")
        List<NearDuplicate> nearDuplicates,
    @JsonPropertyDescription("Its headings, in their order.") List<Item> outline,
    @JsonPropertyDescription("Who takes part in what it tells of.") List<PartnerJson> partners,
    @JsonPropertyDescription("What its statements rest on.") List<ReferenceJson> references,
    @JsonPropertyDescription("Where to go from here.") Links links) {
  /** A heading. */
  public record Item(
      @JsonPropertyDescription("Its words.") String heading,
      @JsonPropertyDescription("From 1 for the uppermost.") int level,
      @JsonPropertyDescription("Physical, from 1, where there are pages.") @Nullable Integer page,
      @JsonPropertyDescription("Id of the entry that begins with it, if it has text of its own.")
          @Nullable String entry) {
    static Item of(OutlineItem item) {
      String entry = item.entry() == null ? null : item.entry().value();
      return new Item(item.heading(), item.level(), item.page(), entry);
    }
  }

  /** The same report in another language. */
  public record Version(
      @JsonPropertyDescription("Of that document.") String id,
      @JsonPropertyDescription("ISO 639 code.") String language,
      @JsonPropertyDescription("In that language.") String title) {
    static Version of(DocumentSummary summary) {
      return new Version(summary.id().value(), summary.language(), summary.title());
    }
  }

  /** A document with nearly the same text. */
  public record NearDuplicate(
      @JsonPropertyDescription("Of that document.") String id,
      @JsonPropertyDescription("Of that document.") String title,
      @JsonPropertyDescription("How much of the text is the same, from 0 to 1.")
          double similarity) {
    static NearDuplicate of(DocumentView.Near near) {
      DocumentSummary summary = near.document();
      return new NearDuplicate(summary.id().value(), summary.title(), near.similarity());
    }
  }

  /** Where to go from a document. */
  public record Links(
      @JsonPropertyDescription("The document in this interface.") String self,
      @JsonPropertyDescription("The document for a person.") String page,
      @JsonPropertyDescription("The original file.") String file) {
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
