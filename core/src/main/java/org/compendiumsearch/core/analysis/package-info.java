/**
 * How text becomes words: {@link org.compendiumsearch.core.analysis.Analyzers} gives each language
 * its own analysis. Every word is indexed twice at one place, as its stem and, marked, as its
 * surface form, so that exact forms can rank first, prefixes match what was written and the index
 * knows the vocabulary as people spell it.
 */
@NullMarked
package org.compendiumsearch.core.analysis;

import org.jspecify.annotations.NullMarked;
