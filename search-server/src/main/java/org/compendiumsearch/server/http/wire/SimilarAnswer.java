package org.compendiumsearch.server.http.wire;

import java.util.List;

/** Entries like another, of other documents, the most similar first. */
public record SimilarAnswer(List<HitJson> hits) {}
