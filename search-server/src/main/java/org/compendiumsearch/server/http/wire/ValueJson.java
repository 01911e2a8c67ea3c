package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.Reason;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.jspecify.annotations.Nullable;

/**
 * A facet value of an entry.
 *
 * @param value a slug, a path or an open value
 * @param label what people read
 * @param assigned how it came there: "declared", "rule" or "corrected"
 * @param why the words it rests on, or what a curator says; absent for what is declared
 * @param confidence how certain a value given by rules is, 0 to 1; absent for all others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ValueJson(
    String value,
    String label,
    String assigned,
    @Nullable String why,
    @Nullable Double confidence) {
  private static final double HUNDRED = 100;

  static ValueJson of(FacetAssignment assignment, Facet facet, Facets facets, String language) {
    Reason reason = assignment.reason();
    return new ValueJson(
        assignment.value(),
        facets.label(facet, assignment.value(), language),
        assignment.assigned().name().toLowerCase(Locale.ROOT),
        assignment.why(),
        reason == null ? null : Math.round(reason.confidence() * HUNDRED) / HUNDRED);
  }
}
