package org.compendiumsearch.server.http.wire;

import java.util.Locale;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;

/**
 * A facet value of an entry.
 *
 * @param value a slug, a path or an open value
 * @param label what people read
 * @param assigned how it came there: "declared", "rule" or "corrected"
 */
public record ValueJson(String value, String label, String assigned) {
  static ValueJson of(FacetAssignment assignment, Facet facet, Facets facets, String language) {
    return new ValueJson(
        assignment.value(),
        facets.label(facet, assignment.value(), language),
        assignment.assigned().name().toLowerCase(Locale.ROOT));
  }
}
