/**
 * The stage {@code embed}: the passages of a document as vectors of what they mean. Whatever a
 * model made of a text once is kept, so that only new texts are worked out.
 */
@NullMarked
package org.compendiumsearch.indexer.embed;

import org.jspecify.annotations.NullMarked;
