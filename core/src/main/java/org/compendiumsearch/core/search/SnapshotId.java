package org.compendiumsearch.core.search;

import java.time.Instant;

/**
 * A committed state of the index, named so that a search can be cited and repeated. Immutable.
 *
 * @param id grows with every commit
 * @param committedAt when it was made
 */
public record SnapshotId(String id, Instant committedAt) {}
