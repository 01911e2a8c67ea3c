package org.compendiumsearch.core.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.compendiumsearch.core.error.InvalidRequestException;

/** Cuts texts into the tokens of a model. Safe for all threads. */
final class Tokens implements AutoCloseable {
  static {
    // The library would otherwise tell its makers that it was started, and keep a copy of its
    // native part in the home folder.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ENGINE_CACHE_DIR", nativeFolder().toString());
  }

  private final HuggingFaceTokenizer tokenizer;

  /**
   * Loads a tokenizer.
   *
   * @throws InvalidRequestException where the file is none
   */
  Tokens(ModelFiles files) {
    String most = Integer.toString(files.settings().maxTokens());
    Map<String, String> options =
        Map.of("truncation", "true", "maxLength", most, "modelMaxLength", most, "padding", "false");
    try (InputStream in = files.tokenizer().open()) {
      this.tokenizer = HuggingFaceTokenizer.newInstance(in, options);
    } catch (IOException | RuntimeException e) {
      throw new InvalidRequestException(
          ModelFolder.OPTION,
          "the tokenizer.json of the model \""
              + files.name()
              + "\" cannot be read: "
              + e.getMessage());
    }
  }

  private static Path nativeFolder() {
    try {
      Path folder = Files.createTempDirectory("compendium-native");
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> remove(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a temporary folder for the tokenizer", e);
    }
  }

  private static void remove(Path folder) {
    try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // Windows holds on to it while it is loaded; a temporary folder is emptied in the end.
      folder.toFile().deleteOnExit();
    }
  }

  /** Returns the numbers of a text's tokens, as many as the model takes. */
  long[] of(String text) {
    return tokenizer.encode(text).getIds();
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
