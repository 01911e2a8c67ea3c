/** What the indexer's tests are made of: folders, files of each format, a taxonomy, a clock. */
@NullMarked
package org.compendiumsearch.indexer.testing;

import org.jspecify.annotations.NullMarked;
