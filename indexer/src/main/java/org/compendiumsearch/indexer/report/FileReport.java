package org.compendiumsearch.indexer.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file in a run. Immutable.
 *
 * @param source the id of the source
 * @param path within the source
 * @param outcome the token of the outcome
 * @param cause why it was not read, or not wholly
 * @param documentId the document that stands for it in the index
 * @param entries how many entries that document has
 * @param movedFrom where it was at the last run, if elsewhere
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FileReport(
    String source,
    String path,
    String outcome,
    @Nullable String cause,
    @Nullable String documentId,
    int entries,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String movedFrom) {}
