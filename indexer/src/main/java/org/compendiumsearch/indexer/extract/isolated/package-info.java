/**
 * Reads files in processes of their own, so that what a file does to its reader costs that file
 * only. {@link org.compendiumsearch.indexer.extract.isolated.IsolatedTextExtractor} is the side of
 * the indexer, {@link org.compendiumsearch.indexer.extract.isolated.ReaderMain} that of the process
 * that reads.
 */
@NullMarked
package org.compendiumsearch.indexer.extract.isolated;

import org.jspecify.annotations.NullMarked;
