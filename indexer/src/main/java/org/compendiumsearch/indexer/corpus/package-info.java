/**
 * The check of the shipped corpus: that every sheet keeps to its form, and what the corpus covers.
 * Knows the form of a sheet and nothing of indexing.
 */
@NullMarked
package org.compendiumsearch.indexer.corpus;

import org.jspecify.annotations.NullMarked;
