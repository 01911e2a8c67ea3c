/**
 * Notices that folders have changed and has something done about it once they are quiet: {@link
 * org.compendiumsearch.indexer.watch.FolderWatcher} waits, {@link
 * org.compendiumsearch.indexer.watch.WatchLoop} acts. Knows nothing of what is done.
 */
@NullMarked
package org.compendiumsearch.indexer.watch;

import org.jspecify.annotations.NullMarked;
