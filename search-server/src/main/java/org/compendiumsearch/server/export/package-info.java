/**
 * Entries in the formats other programs read: for reference managers, spreadsheets and texts.
 * Writes to streams; knows no HTTP.
 */
@NullMarked
package org.compendiumsearch.server.export;

import org.jspecify.annotations.NullMarked;
