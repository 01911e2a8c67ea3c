package org.compendiumsearch.core.index;

import org.compendiumsearch.core.text.Passages.Passage;

/**
 * What a passage of an entry means. Immutable.
 *
 * @param passage where it stands in the entry's text
 * @param vector of length 1
 */
@SuppressWarnings("ArrayRecordComponent") // large, and only read
public record PassageVector(Passage passage, float[] vector) {}
