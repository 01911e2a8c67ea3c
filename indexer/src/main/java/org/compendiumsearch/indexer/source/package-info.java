/**
 * Which files there are, what they declare of themselves, and what each is called: folders are
 * walked, front matter, side-cars and {@code collection.yaml} read, ids given. Opens no document.
 */
@NullMarked
package org.compendiumsearch.indexer.source;

import org.jspecify.annotations.NullMarked;
