/** What became of every file: the report of a run, on the screen and as {@code report.json}. */
@NullMarked
package org.compendiumsearch.indexer.report;

import org.jspecify.annotations.NullMarked;
