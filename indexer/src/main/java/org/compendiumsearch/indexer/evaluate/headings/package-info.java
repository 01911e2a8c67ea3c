/**
 * Measures how well headings are found in PDFs without the help of their outlines. Start at {@link
 * org.compendiumsearch.indexer.evaluate.headings.EvaluateHeadingsCommand}; knows the extraction
 * only through its comparison, and no index.
 */
@NullMarked
package org.compendiumsearch.indexer.evaluate.headings;

import org.jspecify.annotations.NullMarked;
