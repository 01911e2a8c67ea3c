package org.compendiumsearch.indexer.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a file that was fetched. Immutable.
 *
 * @param sha256 of its bytes
 * @param bytes its size
 * @param origin the address that the bytes came from, behind landing page and redirects
 * @param etag the server's name for these bytes; null where it gave none
 * @param lastModified when the server says they were changed, as it writes dates; null where it
 *     does not say
 * @param fetched the day these bytes came, as YYYY-MM-DD
 */
record FetchRecord(
    String sha256,
    long bytes,
    String origin,
    @Nullable String etag,
    @Nullable String lastModified,
    String fetched) {

  /** What JSON leaves out is null, whatever the types say. */
  boolean isWhole() {
    return sha256 != null && origin != null && fetched != null;
  }
}
