@NullMarked
package org.compendiumsearch.indexer.cache;

import org.jspecify.annotations.NullMarked;
