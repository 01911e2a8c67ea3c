/**
 * Text out of files, by Tika: the only package that knows Tika and the libraries behind it. A file
 * becomes {@link org.compendiumsearch.indexer.extract.ExtractedText}, headings and paragraphs in
 * reading order with their pages, or one of the other {@link
 * org.compendiumsearch.indexer.extract.ExtractionOutcome}s: a bad file is a result, never an
 * exception. Nothing is cut off.
 */
@NullMarked
package org.compendiumsearch.indexer.extract;

import org.jspecify.annotations.NullMarked;
