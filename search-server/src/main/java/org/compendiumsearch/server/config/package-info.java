/** What the server is told when it starts, as records. */
@NullMarked
package org.compendiumsearch.server.config;

import org.jspecify.annotations.NullMarked;
