package org.compendiumsearch.core.index;

/**
 * A folder that is indexed. Immutable.
 *
 * @param id its collection's id, unique among the sources
 * @param folder its absolute path
 */
public record Source(String id, String folder) {}
