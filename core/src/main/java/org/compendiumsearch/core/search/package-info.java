/**
 * Answers. {@link org.compendiumsearch.core.search.SearchEngine} is all that others know; {@link
 * org.compendiumsearch.core.search.LuceneSearchEngine} is the one implementation.
 *
 * <p>A search takes the current {@code Snapshot} (one commit of the index, held until the answer is
 * complete), has {@code QueryBuilder} turn the request into a Lucene query, and goes over the
 * matching entries once: {@code FacetCollector} keeps the best hits and counts every facet in the
 * same pass, drilling sideways. {@code Snippets} then marks the words in the texts of the hits that
 * are shown. No Lucene type leaves this package.
 */
@NullMarked
package org.compendiumsearch.core.search;

import org.jspecify.annotations.NullMarked;
