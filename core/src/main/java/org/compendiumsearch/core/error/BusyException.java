package org.compendiumsearch.core.error;

/** Another run is writing the same index. */
public final class BusyException extends CompendiumException {
  private static final long serialVersionUID = 1L;

  /** Creates the fault. */
  public BusyException(String message) {
    super(ErrorCode.BUSY, message);
  }
}
