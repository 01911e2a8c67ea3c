/**
 * What tests of every module share: {@link org.compendiumsearch.core.testing.Entries} builds
 * entries, {@link org.compendiumsearch.core.testing.TinyIndex} makes an index of a few of them. The
 * contract of a search engine lies in the package {@code engine}.
 */
@NullMarked
package org.compendiumsearch.core.testing;

import org.jspecify.annotations.NullMarked;
