/**
 * Gives entries their facet values: what is declared and follows from it, what rules find, what a
 * curator corrected.
 */
@NullMarked
package org.compendiumsearch.indexer.classify;

import org.jspecify.annotations.NullMarked;
