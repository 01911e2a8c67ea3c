package org.compendiumsearch.core.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.compendiumsearch.core.embedding.ModelSettings.Pooling;
import org.compendiumsearch.core.error.InvalidRequestException;

/**
 * Reads a folder with a model as it is commonly published: an ONNX file, {@code tokenizer.json},
 * and what sentence-transformers writes beside them ({@code 1_Pooling/config.json}, {@code
 * config_sentence_transformers.json}, {@code sentence_bert_config.json}), where it is there.
 */
final class ModelFolder {
  /** The option that names the folder. */
  static final String OPTION = "--embedding-model";

  private static final List<String> ONNX =
      List.of(
          "model.onnx",
          "onnx/model.onnx",
          "model_quantized.onnx",
          "onnx/model_quantized.onnx",
          "onnx/model_qint8_avx512_vnni.onnx",
          "onnx/model_quint8_avx2.onnx");

  private static final String TOKENIZER = "tokenizer.json";
  private static final int MAX_TOKENS = 512;
  private static final int NAME_LETTERS = 12;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  private ModelFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a folder.
   *
   * @throws InvalidRequestException saying what is missing
   */
  static ModelFiles read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw fault("there is no folder \"" + folder + "\"");
    }
    return new ModelFolder(folder).read();
  }

  private ModelFiles read() {
    Path onnx = onnx();
    Path tokenizer = folder.resolve(TOKENIZER);
    if (!Files.isRegularFile(tokenizer)) {
      throw fault("\"" + folder + "\" holds no " + TOKENIZER + ", which comes with the model");
    }
    ModelSettings settings = settings();
    String name =
        folder.toAbsolutePath().normalize().getFileName()
            + "-"
            + checksum(onnx, tokenizer, settings.toString());
    return new ModelFiles(
        name, settings, () -> Files.newInputStream(onnx), () -> Files.newInputStream(tokenizer));
  }

  private Path onnx() {
    for (String name : ONNX) {
      if (Files.isRegularFile(folder.resolve(name))) {
        return folder.resolve(name);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".onnx")).toList();
      if (found.size() == 1) {
        return found.getFirst();
      }
    } catch (IOException e) {
      throw fault("\"" + folder + "\" cannot be listed");
    }
    throw fault("\"" + folder + "\" holds no model.onnx, neither there nor in its folder \"onnx\"");
  }

  private ModelSettings settings() {
    JsonNode prompts = json("config_sentence_transformers.json").path("prompts");
    String passage = prompts.path("passage").asText(prompts.path("document").asText(""));
    int tokens = json("sentence_bert_config.json").path("max_seq_length").asInt(MAX_TOKENS);
    return new ModelSettings(
        pooling(),
        prompts.path("query").asText(""),
        passage,
        Set.of(),
        Math.clamp(tokens, 2, MAX_TOKENS));
  }

  private Pooling pooling() {
    JsonNode pooling = json("1_Pooling/config.json");
    if (pooling.path("pooling_mode_cls_token").asBoolean()) {
      return Pooling.FIRST;
    }
    if (pooling.path("pooling_mode_mean_tokens").asBoolean(true)) {
      return Pooling.MEAN;
    }
    throw fault(
        "\""
            + folder.resolve("1_Pooling/config.json")
            + "\" asks for another pooling than pooling_mode_cls_token or"
            + " pooling_mode_mean_tokens; choose another model");
  }

  /** Reads a file of settings; one that is not there settles nothing. */
  private JsonNode json(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.createObjectNode();
    } catch (IOException e) {
      throw fault("\"" + file + "\" is no JSON");
    }
  }

  private static String checksum(Path onnx, Path tokenizer, String settings) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(onnx));
      digest.update(Files.readAllBytes(tokenizer));
      digest.update(settings.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest()).substring(0, NAME_LETTERS);
    } catch (IOException e) {
      throw fault("\"" + onnx + "\" or its tokenizer cannot be read");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InvalidRequestException fault(String what) {
    return new InvalidRequestException(OPTION, OPTION + ": " + what);
  }
}
