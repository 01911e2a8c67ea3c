/** Solr as a program that is told a folder and tells its port. */
@NullMarked
package org.compendiumsearch.beside.solr;

import org.jspecify.annotations.NullMarked;
