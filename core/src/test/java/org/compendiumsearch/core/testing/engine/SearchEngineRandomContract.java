package org.compendiumsearch.core.testing.engine;

/** What a search engine promises of any entries and any request, against a slow oracle. */
public interface SearchEngineRandomContract extends EngineFixture {}
