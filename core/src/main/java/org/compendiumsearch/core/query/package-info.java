/**
 * What may be asked, before anything searches: {@link
 * org.compendiumsearch.core.query.SearchRequest} holds all of it, {@link
 * org.compendiumsearch.core.query.SimpleSyntax} reads what a person types into clauses. Knows
 * nothing of Lucene.
 */
@NullMarked
package org.compendiumsearch.core.query;

import org.jspecify.annotations.NullMarked;
