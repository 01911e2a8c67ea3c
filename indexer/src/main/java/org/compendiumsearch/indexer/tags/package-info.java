/**
 * What curators use: the measure of the rules against declared values, why an entry has a value,
 * which values are least certain, and which rules do no good. Reads index and corpus; writes
 * neither.
 */
@NullMarked
package org.compendiumsearch.indexer.tags;

import org.jspecify.annotations.NullMarked;
