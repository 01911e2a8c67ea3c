package org.compendiumsearch.indexer.fetch;

/**
 * The beginning of a file whose rest did not come. Immutable.
 *
 * @param origin the address it came from
 * @param validator by which the server tells whether the rest still fits, for {@code If-Range}
 */
record Partial(String origin, String validator) {
  /** What JSON leaves out is null, whatever the types say. */
  boolean isWhole() {
    return origin != null && validator != null;
  }
}
