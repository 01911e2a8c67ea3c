package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;

/** Entries like another, of other documents, the most similar first. */
public record SimilarAnswer(
    @JsonPropertyDescription("Entries of other documents, the most similar first.")
        List<HitJson> hits) {}
