/**
 * Requests to answers: one handler a resource, thin; the search itself is in core. {@link
 * org.compendiumsearch.server.http.Routes} lists them all in the order of the interface's
 * description.
 */
@NullMarked
package org.compendiumsearch.server.http;

import org.jspecify.annotations.NullMarked;
