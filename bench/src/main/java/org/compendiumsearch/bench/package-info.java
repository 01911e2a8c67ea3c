/**
 * Measurements of the programs as whole processes, beside what others need for the same work. May
 * know everything; nothing knows it, and it is never shipped.
 */
@NullMarked
package org.compendiumsearch.bench;

import org.jspecify.annotations.NullMarked;
