/** What only the build reads. */
@NullMarked
package org.compendiumsearch.core.build;

import org.jspecify.annotations.NullMarked;
