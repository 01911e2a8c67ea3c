package org.compendiumsearch.core.error;

/** An id that the index does not hold. */
public final class NotFoundException extends CompendiumException {
  private static final long serialVersionUID = 1L;

  /** Creates the fault of an unknown {@code kind} of thing, for example "entry". */
  public NotFoundException(String kind, String id) {
    super(ErrorCode.NOT_FOUND, "there is no " + kind + " \"" + id + "\" in the index");
  }
}
