package org.compendiumsearch.core.model;

/**
 * The id of a document: the one it declares, else the slug of its path. Immutable.
 *
 * @param value lower-case ASCII letters, digits and single hyphens
 */
public record DocumentId(String value) implements Comparable<DocumentId> {
  /** Checks the form. */
  public DocumentId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a document id: \"" + value + "\"");
    }
  }

  /** Says whether a text has the form of a document id. */
  public static boolean isValid(String text) {
    boolean afterHyphen = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hyphen = c == '-';
      if (hyphen ? afterHyphen : (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
      afterHyphen = hyphen;
    }
    return !afterHyphen;
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
