/**
 * Lucene used as its documentation shows it, with its own facets and highlighter: a program that
 * asks itself what it is told.
 */
@NullMarked
package org.compendiumsearch.beside.lucene;

import org.jspecify.annotations.NullMarked;
