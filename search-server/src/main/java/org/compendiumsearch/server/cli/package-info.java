/** Searching from a terminal. */
@NullMarked
package org.compendiumsearch.server.cli;

import org.jspecify.annotations.NullMarked;
