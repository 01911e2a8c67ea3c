package org.compendiumsearch.server.http.wire;

/**
 * A year and its entries.
 *
 * @param count how many
 */
public record YearJson(int year, int count) {}
