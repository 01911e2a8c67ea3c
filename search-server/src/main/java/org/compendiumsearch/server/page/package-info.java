/**
 * What a person sees: a class beside each template, and the addresses of every state of a search.
 */
@NullMarked
package org.compendiumsearch.server.page;

import org.jspecify.annotations.NullMarked;
