package org.compendiumsearch.core.model;

/**
 * The id of an entry: its document's where the document is one entry, else {@code
 * DOCUMENT~SECTION}. Immutable.
 *
 * @param value a document id, or one, a tilde and a section's slug
 */
public record EntryId(String value) {
  private static final char SEPARATOR = '~';

  /** Checks the form. */
  public EntryId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an entry id: \"" + value + "\"");
    }
  }

  /** Returns the id of a document that is one entry. */
  public static EntryId whole(DocumentId document) {
    return new EntryId(document.value());
  }

  /** Returns the id of a section. */
  public static EntryId section(DocumentId document, String slug) {
    return new EntryId(document.value() + SEPARATOR + slug);
  }

  /** Returns the id of the document it is part of. */
  public DocumentId document() {
    int at = value.indexOf(SEPARATOR);
    return new DocumentId(at < 0 ? value : value.substring(0, at));
  }

  /** Returns the id of the same entry of another document. */
  public EntryId in(DocumentId other) {
    int at = value.indexOf(SEPARATOR);
    return new EntryId(at < 0 ? other.value() : other + value.substring(at));
  }

  /** Says whether a text has the form of an entry id. */
  public static boolean isValid(String text) {
    int at = text.indexOf(SEPARATOR);
    return at < 0
        ? DocumentId.isValid(text)
        : DocumentId.isValid(text.substring(0, at)) && DocumentId.isValid(text.substring(at + 1));
  }

  @Override
  public String toString() {
    return value;
  }
}
