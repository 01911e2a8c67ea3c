package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong (RFC 9457).
 *
 * @param type names the kind of problem
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong and what would be right
 * @param parameter the parameter at fault
 * @param allowed what may stand there, or the nearest of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemJson(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String parameter,
    @Nullable List<String> allowed) {
  private static final String NAMESPACE = "urn:compendium-search:problem:";

  /** Returns a problem that concerns no parameter. */
  public static ProblemJson of(String kind, String title, int status, String detail) {
    return new ProblemJson(NAMESPACE + kind, title, status, detail, null, null);
  }

  /** Returns the problem of a wrong parameter. */
  public static ProblemJson ofParameter(String detail, String parameter, List<String> allowed) {
    return new ProblemJson(
        NAMESPACE + "invalid-request",
        "Invalid request",
        400,
        detail,
        parameter,
        allowed.isEmpty() ? null : allowed);
  }
}
