/**
 * The search box for other sites: its script, as it is served to them. The page that builds a box
 * is in {@code page}.
 */
@NullMarked
package org.compendiumsearch.server.embed;

import org.jspecify.annotations.NullMarked;
