package org.compendiumsearch.core.model;

import org.jspecify.annotations.Nullable;

/**
 * What a statement rests on. Immutable.
 *
 * @param url where it was published
 * @param title of the page or report
 * @param publisher who published it
 * @param date year, month or day, ISO 8601
 */
public record Reference(
    String url, String title, @Nullable String publisher, @Nullable String date) {}
