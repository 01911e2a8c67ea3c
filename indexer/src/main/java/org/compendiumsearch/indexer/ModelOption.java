package org.compendiumsearch.indexer;

import java.nio.file.Path;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.embedding.OnnxEmbedder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the model. */
public final class ModelOption {
  @Option(
      names = "--embedding-model",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_EMBEDDING_MODEL}",
      description =
          "a folder with another model for search by meaning: model.onnx and tokenizer.json, as"
              + " sentence-transformers publishes them; name it to index, serve and search alike"
              + " (COMPENDIUM_EMBEDDING_MODEL; default: all-MiniLM-L6-v2, which knows English)")
  private @Nullable Path folder;

  /** Creates the option, with the model that comes with the program. */
  public ModelOption() {}

  /**
   * Opens the model.
   *
   * @throws org.compendiumsearch.core.error.InvalidRequestException where the folder holds none
   */
  public Embedder open() {
    return OnnxEmbedder.of(folder);
  }
}
