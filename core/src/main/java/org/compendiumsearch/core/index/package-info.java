/**
 * What is stored and how it is written. The index holds six kinds of Lucene documents: an entry
 * each, a document each (its metadata and outline), a file each (what became of it, for the next
 * run), a departure each (a document it held once), links each (what a document is like), and the
 * taxonomy. All of them change together, with one commit, so a reader never sees half of a change
 * and an index needs no file beside it.
 *
 * <p>Start at {@link org.compendiumsearch.core.index.IndexSchema}, where every field has its name,
 * and {@link org.compendiumsearch.core.index.IndexWriterSession}, which writes.
 */
@NullMarked
package org.compendiumsearch.core.index;

import org.jspecify.annotations.NullMarked;
