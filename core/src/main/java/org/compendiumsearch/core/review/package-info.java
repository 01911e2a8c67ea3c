/**
 * What a curator looks through: the values given by rules that are least certain, with the words
 * they rest on and the correction that takes them back. The same rows for the terminal and for the
 * page; neither is written here.
 */
@NullMarked
package org.compendiumsearch.core.review;

import org.jspecify.annotations.NullMarked;
