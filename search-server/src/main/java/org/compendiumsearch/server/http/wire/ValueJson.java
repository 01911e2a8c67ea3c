package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Locale;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.Reason;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.jspecify.annotations.Nullable;

/** A facet value of an entry. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ValueJson(
    @JsonPropertyDescription("A slug, a path or an open value.") String value,
    @JsonPropertyDescription("What people read.") String label,
    @JsonPropertyDescription("How it came there: \"declared\", \"rule\" or \"corrected\".")
        String assigned,
    @JsonPropertyDescription(
            "The words it rests on, or what a curator says; absent for what is declared.")
        @Nullable String why,
    @JsonPropertyDescription(
            "How certain a value given by rules is, 0 to 1; absent for all others.")
        @Nullable Double confidence,
    @JsonPropertyDescription(
            "The rules that gave it, the weightiest first; only where one entry is asked for.")
        @Nullable List<Evidence> evidence) {
  private static final double HUNDRED = 100;

  /** A rule that matched. */
  public record Evidence(
      @JsonPropertyDescription("As the taxonomy has it, or what else was looked for.") String rule,
      @JsonPropertyDescription("What it matched, each form once.") List<String> words,
      @JsonPropertyDescription("How often.") int count) {
    static List<Evidence> of(Reason reason) {
      return reason.evidence().stream()
          .map(each -> new Evidence(each.rule(), each.words(), each.count()))
          .toList();
    }
  }

  static ValueJson of(FacetAssignment assignment, Facet facet, Facets facets, String language) {
    Reason reason = assignment.reason();
    return new ValueJson(
        assignment.value(),
        facets.label(facet, assignment.value(), language),
        assignment.assigned().name().toLowerCase(Locale.ROOT),
        assignment.why(),
        reason == null ? null : Math.round(reason.confidence() * HUNDRED) / HUNDRED,
        null);
  }

  /** Returns this value with the rules that gave it, if rules gave it. */
  ValueJson with(@Nullable Reason reason) {
    return reason == null
        ? this
        : new ValueJson(value, label, assigned, why, confidence, Evidence.of(reason));
  }
}
