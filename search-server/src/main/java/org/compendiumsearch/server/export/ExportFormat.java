package org.compendiumsearch.server.export;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.compendiumsearch.core.taxonomy.Facets;

/** The formats on offer. */
public enum ExportFormat {
  /** RIS, which every reference manager reads. */
  RIS("application/x-research-info-systems", "ris"),
  /** BibTeX, for LaTeX. */
  BIBTEX("application/x-bibtex; charset=utf-8", "bib"),
  /** CSL-JSON, for citation processors. */
  CSL("application/vnd.citationstyles.csl+json", "json"),
  /** Comma-separated values (RFC 4180), for spreadsheets. */
  CSV("text/csv; charset=utf-8; header=present", "csv"),
  /** JSON with the texts. */
  JSON("application/json", "json"),
  /** An annotated bibliography in Markdown. */
  MARKDOWN("text/markdown; charset=utf-8", "md");

  private final String mediaType;
  private final String extension;

  ExportFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** Returns its name in an address. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the names of all formats. */
  public static List<String> tokens() {
    return Arrays.stream(values()).map(ExportFormat::token).toList();
  }

  /** Returns the format of a name. */
  public static Optional<ExportFormat> of(String token) {
    return Arrays.stream(values()).filter(each -> each.token().equals(token)).findFirst();
  }

  /** Returns the media type. */
  public String mediaType() {
    return mediaType;
  }

  /** Returns what names of such files end with, without the dot. */
  public String extension() {
    return extension;
  }

  /** Returns a writer; the stream stays the caller's to close. */
  public ExportWriter to(OutputStream out, Facets facets) {
    return switch (this) {
      case RIS -> new RisWriter(out);
      case BIBTEX -> new BibtexWriter(out);
      case CSL -> new CslWriter(out);
      case CSV -> new CsvWriter(out, facets);
      case JSON -> new JsonWriter(out, facets);
      case MARKDOWN -> new MarkdownWriter(out);
    };
  }
}
