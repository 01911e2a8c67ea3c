/**
 * How well the search ranks: judged questions in the common forms, the product's own analysis and
 * engine, and the measures of information retrieval as trec_eval defines them.
 */
@NullMarked
package org.compendiumsearch.indexer.evaluate;

import org.jspecify.annotations.NullMarked;
