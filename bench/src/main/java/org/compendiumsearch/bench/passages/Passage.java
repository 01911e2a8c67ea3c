package org.compendiumsearch.bench.passages;

import org.jspecify.annotations.Nullable;

/**
 * A few sentences of a real text. Immutable.
 *
 * @param id unique in its file
 * @param language ISO 639-1
 * @param title of the section it stands in
 * @param text its words
 * @param path of the file it was cut from, where that is known
 * @param page on which it begins, from 1, where its format has pages
 * @param year of publication, where it is known
 */
public record Passage(
    String id,
    String language,
    String title,
    String text,
    @Nullable String path,
    @Nullable Integer page,
    @Nullable Integer year) {}
