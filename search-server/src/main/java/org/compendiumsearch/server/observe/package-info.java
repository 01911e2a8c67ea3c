/**
 * What an operator can watch: measurements (the only place of Micrometer) and the log of requests
 * that is kept where it is asked for. It knows nothing of HTTP but what a request came to.
 */
@NullMarked
package org.compendiumsearch.server.observe;

import org.jspecify.annotations.NullMarked;
