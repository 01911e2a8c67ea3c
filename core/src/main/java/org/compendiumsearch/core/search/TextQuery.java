package org.compendiumsearch.core.search;

import org.apache.lucene.search.Query;

/**
 * The words of a request as Lucene queries.
 *
 * @param scoring finds and ranks entries
 * @param marking finds the words within the body of an entry
 */
record TextQuery(Query scoring, Query marking) {}
