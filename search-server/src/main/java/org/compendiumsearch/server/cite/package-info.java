/**
 * Citations as sentences, in the styles of citationstyles.org. The only place that knows
 * citeproc-java; start at {@link org.compendiumsearch.server.cite.ProseCitations}.
 */
@NullMarked
package org.compendiumsearch.server.cite;

import org.jspecify.annotations.NullMarked;
