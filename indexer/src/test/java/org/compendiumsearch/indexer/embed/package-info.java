@NullMarked
package org.compendiumsearch.indexer.embed;

import org.jspecify.annotations.NullMarked;
