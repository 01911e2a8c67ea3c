/**
 * Documents in, index out: the program, and the run as a line of stages, {@code scan → extract →
 * split → classify → write}, none of which knows the next. Start at {@link
 * org.compendiumsearch.indexer.IndexingRun}.
 */
@NullMarked
package org.compendiumsearch.indexer;

import org.jspecify.annotations.NullMarked;
