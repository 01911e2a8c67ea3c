package org.compendiumsearch.core.error;

import java.util.List;

/** A request that cannot be understood; names the parameter and, where they help, its values. */
public final class InvalidRequestException extends CompendiumException {
  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final transient List<String> allowed;

  /**
   * Creates the fault.
   *
   * @param allowed what would have been right, or the nearest of it; empty where any text may stand
   */
  public InvalidRequestException(String parameter, String message, List<String> allowed) {
    super(ErrorCode.INVALID_REQUEST, message);
    this.parameter = parameter;
    this.allowed = List.copyOf(allowed);
  }

  /** Creates the fault of a parameter whose values cannot be listed. */
  public InvalidRequestException(String parameter, String message) {
    this(parameter, message, List.of());
  }

  /** Returns the name of the parameter at fault. */
  public String parameter() {
    return parameter;
  }

  /** Returns what would have been right, possibly nothing. */
  public List<String> allowed() {
    return allowed;
  }
}
