/** Countries and the regions of UN M49 they lie in, by ICU; no table of our own. */
@NullMarked
package org.compendiumsearch.core.geography;

import org.jspecify.annotations.NullMarked;
