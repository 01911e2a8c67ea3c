/** Text as ids need it: slugs, and what is near to a misspelt name. Knows no domain. */
@NullMarked
package org.compendiumsearch.core.text;

import org.jspecify.annotations.NullMarked;
