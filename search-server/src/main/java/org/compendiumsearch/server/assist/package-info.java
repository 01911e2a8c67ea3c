/**
 * What assistants may ask, over the Model Context Protocol: the only place of its SDK. Nothing of
 * it is loaded where it is off.
 */
@NullMarked
package org.compendiumsearch.server.assist;

import org.jspecify.annotations.NullMarked;
