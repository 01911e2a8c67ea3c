package org.compendiumsearch.core.error;

/** An index that this version cannot use: of another version, damaged, or no index at all. */
public final class UnusableIndexException extends CompendiumException {
  private static final long serialVersionUID = 1L;

  /** Creates the fault; the message says what was found and what to do. */
  public UnusableIndexException(String message) {
    super(ErrorCode.UNUSABLE_INDEX, message);
  }

  /** Creates the fault with what led to it. */
  public UnusableIndexException(String message, Throwable cause) {
    super(ErrorCode.UNUSABLE_INDEX, message, cause);
  }
}
