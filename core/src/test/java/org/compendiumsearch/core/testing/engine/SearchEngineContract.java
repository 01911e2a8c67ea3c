package org.compendiumsearch.core.testing.engine;

/** Everything that a search engine promises, by examples. */
public interface SearchEngineContract
    extends SimpleQueryContract,
        WordContract,
        LuceneQueryContract,
        LuceneFaultContract,
        FilterContract,
        FacetContract,
        PagingContract,
        WalkContract,
        GroupContract,
        SnippetContract,
        LookupContract,
        MarkingContract,
        SurveyContract,
        MeaningContract {}
