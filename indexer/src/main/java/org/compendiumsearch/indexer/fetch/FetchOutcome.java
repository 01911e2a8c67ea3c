package org.compendiumsearch.indexer.fetch;

/** What became of one document of the manifest. */
public sealed interface FetchOutcome {
  /** Returns the document's id in the manifest. */
  String id();

  /**
   * It is here now.
   *
   * @param id of the manifest
   * @param bytes its size
   * @param sha256 of the bytes
   * @param replaced whether it took the place of other bytes
   */
  record Fetched(String id, long bytes, String sha256, boolean replaced) implements FetchOutcome {}

  /**
   * It was here already, and still is what the server has.
   *
   * @param id of the manifest
   * @param sha256 of the bytes
   */
  record Unchanged(String id, String sha256) implements FetchOutcome {}

  /**
   * It could not be fetched; what was here before is kept.
   *
   * @param id of the manifest
   * @param kind why
   * @param reason why, in a sentence for the user
   */
  record Failed(String id, FailureKind kind, String reason) implements FetchOutcome {}
}
