package org.compendiumsearch.core.search;

import org.compendiumsearch.core.analysis.Analyzers;

/**
 * All that is known of words in one snapshot. Safe for all threads.
 *
 * @param vocabulary the words of the index
 * @param synonyms those of the thesaurus
 * @param spelling finds words spelt alike
 */
record Lexicon(Analyzers analyzers, Vocabulary vocabulary, Synonyms synonyms, Spelling spelling) {}
