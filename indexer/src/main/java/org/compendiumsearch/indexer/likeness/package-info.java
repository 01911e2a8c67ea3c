/**
 * Which documents are like each other: nearly the same text, or the same work in another language.
 * A document is reduced to a sketch of a few kilobytes; only sketches are compared.
 */
@NullMarked
package org.compendiumsearch.indexer.likeness;

import org.jspecify.annotations.NullMarked;
