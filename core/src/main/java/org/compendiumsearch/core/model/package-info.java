/**
 * What is indexed and found: documents, entries and their parts, as plain records. Knows nothing
 * but the JDK.
 */
@NullMarked
package org.compendiumsearch.core.model;

import org.jspecify.annotations.NullMarked;
