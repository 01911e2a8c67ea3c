/**
 * Brings public documents here by their addresses: the manifest is read ({@link
 * org.compendiumsearch.indexer.fetch.OriginsReader}), each of its documents downloaded politely,
 * checked, and put beside what the manifest declares of it. {@link
 * org.compendiumsearch.indexer.fetch.OriginFetcher} is the way of one document. Knows nothing of
 * the index; the folder it fills is a source like any other. The only package that opens
 * connections.
 */
@NullMarked
package org.compendiumsearch.indexer.fetch;

import org.jspecify.annotations.NullMarked;
