@NullMarked
package org.compendiumsearch.indexer.likeness;

import org.jspecify.annotations.NullMarked;
