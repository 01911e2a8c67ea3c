package org.compendiumsearch.core.search;

import org.compendiumsearch.core.model.EntryId;

/**
 * An entry's place in a ranking, without its text. Immutable.
 *
 * @param id the entry
 * @param score higher is better, comparable within one ranking only
 */
public record RankedEntry(EntryId id, float score) {}
