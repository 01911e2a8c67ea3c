/** Gives entries their facet values: what is declared, and what follows from it. */
@NullMarked
package org.compendiumsearch.indexer.classify;

import org.jspecify.annotations.NullMarked;
