package org.compendiumsearch.core.error;

/** An id under which the index held something that it holds under another now. */
public final class MovedException extends CompendiumException {
  private static final long serialVersionUID = 1L;

  private final String from;
  private final String to;

  /** Creates the fault of an old id of a {@code kind} of thing, for example "entry". */
  public MovedException(String kind, String from, String to) {
    super(ErrorCode.MOVED, "the " + kind + " \"" + from + "\" is found as \"" + to + "\" now");
    this.from = from;
    this.to = to;
  }

  /** Returns the id that was asked for. */
  public String from() {
    return from;
  }

  /** Returns the id it has now. */
  public String to() {
    return to;
  }
}
