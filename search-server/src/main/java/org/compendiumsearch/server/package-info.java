/**
 * The server: its wiring and its command line. Start at {@link
 * org.compendiumsearch.server.SearchServer}.
 */
@NullMarked
package org.compendiumsearch.server;

import org.jspecify.annotations.NullMarked;
