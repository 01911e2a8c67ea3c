package org.compendiumsearch.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A heading of a document. Immutable.
 *
 * @param heading its text
 * @param level from 1
 * @param page the physical page it stands on, where there are pages
 * @param entry the entry that begins with it; absent for a heading without text of its own
 */
public record OutlineItem(
    String heading, int level, @Nullable Integer page, @Nullable EntryId entry) {}
