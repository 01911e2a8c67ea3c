/**
 * The words of the field by concept, in several languages: {@link
 * org.compendiumsearch.core.thesaurus.ThesaurusReader} reads {@code thesaurus.yaml}, {@link
 * org.compendiumsearch.core.thesaurus.Countries} adds the names of countries. Knows nothing of
 * Lucene; {@code core.search} makes queries of it.
 */
@NullMarked
package org.compendiumsearch.core.thesaurus;

import org.jspecify.annotations.NullMarked;
