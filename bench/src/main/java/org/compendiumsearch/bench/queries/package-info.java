/**
 * Measurements of the engine within the process, question by question, by JMH
 * (https://github.com/openjdk/jmh), which starts a JVM for each of them.
 */
@NullMarked
package org.compendiumsearch.bench.queries;

import org.jspecify.annotations.NullMarked;
