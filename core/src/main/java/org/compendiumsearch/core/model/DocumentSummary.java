package org.compendiumsearch.core.model;

import org.jspecify.annotations.Nullable;

/**
 * What a hit tells of the document it stands in. Immutable.
 *
 * @param year of publication; of a practice the year it began
 * @param language ISO 639-1, or a longer tag where that has none
 * @param format media type
 * @param pages physical pages, where the format has them
 * @param url where the document, or what it describes, was published
 */
public record DocumentSummary(
    DocumentId id,
    String title,
    @Nullable String publisher,
    @Nullable Integer year,
    String language,
    String format,
    @Nullable Integer pages,
    @Nullable String url) {}
