package org.compendiumsearch.core.search;

import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * An entry in its place. Immutable.
 *
 * @param snapshot the state of the index
 * @param entry with its text
 * @param document it is part of
 * @param previous the entry before it in the document
 * @param next the entry after it
 * @param parent the nearest entry above it
 */
public record EntryView(
    SnapshotId snapshot,
    Entry entry,
    Document document,
    @Nullable EntryId previous,
    @Nullable EntryId next,
    @Nullable EntryId parent) {}
