/**
 * What an entry is about, by its own words: the taxonomy's rules are Lucene queries that are run
 * against one entry in memory, and countries are found by their names. {@link
 * org.compendiumsearch.core.rules.EntryClassifier} is where to start; how rules are written stands
 * with {@link org.compendiumsearch.core.rules.RuleSyntax}. Knows nothing of files and of what
 * documents declare.
 */
@NullMarked
package org.compendiumsearch.core.rules;

import org.jspecify.annotations.NullMarked;
