/**
 * The faults a user can mend: one small unchecked family whose messages say what, where and what to
 * do. Everything else is a bug and keeps its stack trace.
 */
@NullMarked
package org.compendiumsearch.core.error;

import org.jspecify.annotations.NullMarked;
