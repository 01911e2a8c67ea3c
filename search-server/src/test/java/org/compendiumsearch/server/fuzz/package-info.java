/** Requests that nobody means well with, and what must not come of them. */
@NullMarked
package org.compendiumsearch.server.fuzz;

import org.jspecify.annotations.NullMarked;
