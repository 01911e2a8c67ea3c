package org.compendiumsearch.core.taxonomy;

/**
 * A query whose match in an entry speaks for a value. Immutable.
 *
 * @param language of the entries it is for
 * @param query in Lucene's syntax
 * @param line where it stands in the taxonomy's file, from 1
 */
public record Rule(String language, String query, int line) {}
