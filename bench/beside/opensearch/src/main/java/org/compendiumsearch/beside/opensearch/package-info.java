/** OpenSearch as a program that is told a folder and tells its port. */
@NullMarked
package org.compendiumsearch.beside.opensearch;

import org.jspecify.annotations.NullMarked;
