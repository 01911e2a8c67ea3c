/**
 * The contract of a search engine: {@link org.compendiumsearch.core.testing.engine.EngineFixture}
 * is what an implementation gives, {@link
 * org.compendiumsearch.core.testing.engine.SearchEngineContract} and {@link
 * org.compendiumsearch.core.testing.engine.SearchEngineRandomContract} are the tests it takes over.
 * Nothing here knows how an engine works.
 */
@NullMarked
package org.compendiumsearch.core.testing.engine;

import org.jspecify.annotations.NullMarked;
