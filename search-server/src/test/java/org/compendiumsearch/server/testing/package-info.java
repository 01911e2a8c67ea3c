/** What the server's tests share. */
@NullMarked
package org.compendiumsearch.server.testing;

import org.jspecify.annotations.NullMarked;
