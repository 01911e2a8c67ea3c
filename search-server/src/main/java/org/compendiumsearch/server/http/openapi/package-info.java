/**
 * The interface described for programs (OpenAPI 3.1). The shapes of answers come from the records
 * of {@code http.wire}, the values of parameters from what reads them; a test holds the addresses
 * and parameters against the routes and handlers. Start at {@link
 * org.compendiumsearch.server.http.openapi.ApiDocument}.
 */
@NullMarked
package org.compendiumsearch.server.http.openapi;

import org.jspecify.annotations.NullMarked;
