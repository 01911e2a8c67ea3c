package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went wrong (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemJson(
    @JsonPropertyDescription("Names the kind of problem.") String type,
    @JsonPropertyDescription("The kind in words.") String title,
    @JsonPropertyDescription("The HTTP status.") int status,
    @JsonPropertyDescription("What is wrong and what would be right.") String detail,
    @JsonPropertyDescription("The parameter at fault.") @Nullable String parameter,
    @JsonPropertyDescription("What may stand there, or the nearest of it.")
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
