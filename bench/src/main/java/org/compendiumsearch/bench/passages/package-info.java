/**
 * Passages of real text by the hundred thousand: read from a file, made into an index without the
 * stages that read documents, and asked about. Knows {@code core} only.
 */
@NullMarked
package org.compendiumsearch.bench.passages;

import org.jspecify.annotations.NullMarked;
