package org.compendiumsearch.core.rules;

import org.compendiumsearch.core.model.Reason;

/**
 * A value for which something in an entry speaks. Immutable.
 *
 * @param facet the facet's id
 * @param value the value, a path where values lie in each other
 * @param reason what speaks for it
 * @param chosen whether that is enough
 */
public record Finding(String facet, String value, Reason reason, boolean chosen) {}
