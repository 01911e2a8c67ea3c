/** The tests of the archive, as somebody unpacks and runs it. */
@NullMarked
package org.compendiumsearch.distribution;

import org.jspecify.annotations.NullMarked;
