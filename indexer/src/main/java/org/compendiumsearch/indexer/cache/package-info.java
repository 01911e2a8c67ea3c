/** What is costly to work out, kept in the data folder. Losing it costs time and nothing else. */
@NullMarked
package org.compendiumsearch.indexer.cache;

import org.jspecify.annotations.NullMarked;
