package org.compendiumsearch.core.error;

/** What went wrong, as far as a caller needs to know it. */
public enum ErrorCode {
  /** A parameter, a value or a query that cannot be understood. */
  INVALID_REQUEST(Category.CALLER),
  /** An id that the index does not hold. */
  NOT_FOUND(Category.CALLER),
  /** An id whose document has another one now. */
  MOVED(Category.CALLER),
  /** A file of settings or declared metadata that cannot be read as what it should be. */
  INVALID_FILE(Category.CALLER),
  /** Nothing can be answered at the moment, for example while no index is there. */
  UNAVAILABLE(Category.RESOURCES),
  /** Another run holds the index. */
  BUSY(Category.RESOURCES),
  /** An index that this version cannot read. */
  UNUSABLE_INDEX(Category.SERVER);

  /** Who can mend a fault. */
  public enum Category {
    /** Whoever asked. */
    CALLER,
    /** Whoever runs the program. */
    SERVER,
    /** Nobody needs to: it passes, or wants a resource. */
    RESOURCES
  }

  private final Category category;

  ErrorCode(Category category) {
    this.category = category;
  }

  /** Returns who can mend it. */
  public Category category() {
    return category;
  }
}
