/**
 * The answers exactly as they are sent, as records made from core's types. Names here are the
 * interface: a change is a new version of it.
 */
@NullMarked
package org.compendiumsearch.server.http.wire;

import org.jspecify.annotations.NullMarked;
