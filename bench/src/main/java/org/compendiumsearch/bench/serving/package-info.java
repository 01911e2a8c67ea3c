/**
 * Measurements of the server as a process of its own, asked over HTTP by many at once, beside the
 * same questions within a process.
 */
@NullMarked
package org.compendiumsearch.bench.serving;

import org.jspecify.annotations.NullMarked;
