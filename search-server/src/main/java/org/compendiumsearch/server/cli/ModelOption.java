package org.compendiumsearch.server.cli;

import java.nio.file.Path;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.embedding.OnnxEmbedder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the model with which the index was made. */
public final class ModelOption {
  @Option(
      names = "--embedding-model",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_EMBEDDING_MODEL}",
      description =
          "the folder of the model that the index was made with"
              + " (COMPENDIUM_EMBEDDING_MODEL; default: the one that comes with the program)")
  private @Nullable Path folder;

  /** Creates the option, with the model that comes with the program. */
  public ModelOption() {}

  /**
   * Opens the model, which is loaded with the first question that needs it.
   *
   * @throws org.compendiumsearch.core.error.InvalidRequestException where the folder holds none
   */
  public Embedder open() {
    return OnnxEmbedder.of(folder);
  }
}
