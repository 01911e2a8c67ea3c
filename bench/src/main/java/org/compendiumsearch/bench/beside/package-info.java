/**
 * The product beside other engines in one run: the same entries and questions, answers compared
 * before anything is timed. The engines themselves come from modules that only the profile {@code
 * beside} builds; here nothing of them is known but their HTTP interfaces.
 */
@NullMarked
package org.compendiumsearch.bench.beside;

import org.jspecify.annotations.NullMarked;
