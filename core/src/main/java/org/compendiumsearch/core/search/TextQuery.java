package org.compendiumsearch.core.search;

import org.apache.lucene.search.Query;

/**
 * The words of a request as Lucene queries.
 *
 * @param scoring finds and ranks entries
 * @param marking finds the words within the body of an entry
 * @param demands what an entry has to hold, and must not hold, however it was found
 * @param question what is asked, in words alone; "" where the words are no question
 */
record TextQuery(Query scoring, Query marking, Query demands, String question) {}
