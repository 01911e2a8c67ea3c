/**
 * The settings of a program, by flag, environment variable and file, and the form of its log. It
 * knows of options only what picocli tells of them: which there are is the programs' own matter.
 */
@NullMarked
package org.compendiumsearch.settings;

import org.jspecify.annotations.NullMarked;
