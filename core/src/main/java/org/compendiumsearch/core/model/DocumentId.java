package org.compendiumsearch.core.model;

import java.util.regex.Pattern;

/**
 * The id of a document: the one it declares, else the slug of its path. Immutable.
 *
 * @param value lower-case ASCII letters, digits and single hyphens
 */
public record DocumentId(String value) implements Comparable<DocumentId> {
  /**
   * Possessive: else the matcher's stack grows with the text, which may be an address of 64 KiB.
   */
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

  /** Checks the form. */
  public DocumentId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a document id: \"" + value + "\"");
    }
  }

  /** Says whether a text has the form of a document id. */
  public static boolean isValid(String text) {
    return SLUG.matcher(text).matches();
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
