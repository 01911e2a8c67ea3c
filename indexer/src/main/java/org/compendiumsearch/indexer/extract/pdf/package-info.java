/**
 * PDF, by PDFBox: lines with their place and type, the document's outline found again in the text,
 * printed page labels. Written out as XHTML by a parser that Tika runs like its own.
 */
@NullMarked
package org.compendiumsearch.indexer.extract.pdf;

import org.jspecify.annotations.NullMarked;
