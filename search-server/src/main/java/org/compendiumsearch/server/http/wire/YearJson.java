package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** A year and its entries. */
public record YearJson(
    @JsonPropertyDescription("Of publication.") int year,
    @JsonPropertyDescription("How many entries.") int count) {}
