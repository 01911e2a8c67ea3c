@NullMarked
package org.compendiumsearch.indexer.evaluate;

import org.jspecify.annotations.NullMarked;
