/** Cuts extracted text into entries along its headings. */
@NullMarked
package org.compendiumsearch.indexer.split;

import org.jspecify.annotations.NullMarked;
