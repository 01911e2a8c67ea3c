package org.compendiumsearch.core.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Where a model lies and how it is to be used. Immutable.
 *
 * @param name that tells it, in this state, from all others
 * @param settings how it is to be used
 * @param onnx its network
 * @param tokenizer what cuts texts into its tokens
 */
record ModelFiles(String name, ModelSettings settings, Part onnx, Part tokenizer) {
  /** A file of a model. */
  interface Part {
    InputStream open() throws IOException;

    /** Reads it whole. */
    default byte[] bytes() {
      try (InputStream in = open()) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the embedding model", e);
      }
    }
  }
}
