package org.compendiumsearch.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.testing.WordVectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxEmbedderTest {
  private static final OnnxEmbedder BUNDLED = OnnxEmbedder.bundled();

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    BUNDLED.close();
  }

  private static double likeness(String one, String other) {
    return WordVectors.cosine(BUNDLED.query(one), BUNDLED.query(other));
  }

  @Test
  void bringsTextsNearEachOtherThatMeanTheLike() {
    String boats = "workers held on fishing boats";

    assertThat(likeness(boats, "crews that cannot leave their vessels"))
        .isGreaterThan(likeness(boats, "opening an account at a bank") + 0.1);
    assertThat(likeness(boats, boats)).isCloseTo(1, within(0.001));
  }

  @Test
  void givesEachTextItsOwnVectorInTheirOrder() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      texts.add("word ".repeat(40 - i) + "number " + i);
    }

    List<float[]> vectors = BUNDLED.passages(texts);

    assertThat(vectors).hasSize(40).allSatisfy(each -> assertThat(each).hasSize(384));
    for (int i = 0; i < 40; i += 13) {
      // The numbers are rounded by what stands beside them in a batch.
      assertThat(WordVectors.cosine(vectors.get(i), BUNDLED.query(texts.get(i))))
          .isGreaterThan(0.97);
    }
    assertThat(BUNDLED.passages(List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "🙂", "\u0000\ud800", "人口贩运", "<|endoftext|> [SEP] [CLS]"})
  void takesAnyText(String text) {
    assertThat(WordVectors.cosine(BUNDLED.query(text), BUNDLED.query(text)))
        .isCloseTo(1, within(0.001));
  }

  @Test
  void takesTextsOfAnyLength() {
    assertThat(BUNDLED.query("hotel ".repeat(20_000))).hasSize(384);
  }

  @Test
  void leavesTheNetworkAlone() {
    BUNDLED.query("hotel");

    assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
  }

  @Test
  void readsAModelOfAFolderAndWhatLiesBesideIt() throws IOException {
    put("onnx/model.onnx", BundledModel.FILES.onnx().bytes());
    put("tokenizer.json", BundledModel.FILES.tokenizer().bytes());
    put("1_Pooling/config.json", "{\"pooling_mode_cls_token\": true}");
    put(
        "config_sentence_transformers.json",
        "{\"prompts\": {\"query\": \"query: \", \"document\": \"passage: \"}}");
    put("sentence_bert_config.json", "{\"max_seq_length\": 16}");

    try (OnnxEmbedder model = OnnxEmbedder.of(folder)) {
      float[] question = model.query("hotel");

      assertThat(model.model()).startsWith(folder.getFileName() + "-").hasSizeGreaterThan(13);
      assertThat(WordVectors.cosine(question, BUNDLED.query("hotel"))).isLessThan(0.95);
      assertThat(WordVectors.cosine(question, model.passages(List.of("hotel")).getFirst()))
          .isLessThan(0.999);
      assertThat(model.query("one " + "two ".repeat(50)))
          .isEqualTo(model.query("one " + "two ".repeat(60)));
    }
  }

  private void put(String name, String text) throws IOException {
    put(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void assertRefused(String message) {
    assertThatThrownBy(
            () -> {
              try (OnnxEmbedder model = OnnxEmbedder.of(folder)) {
                model.query("hotel");
              }
            })
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining(message);
  }

  @Test
  void saysWhatIsWrongWithAFolder() throws IOException {
    assertRefused("holds no model.onnx, neither there nor in its folder \"onnx\"");
    put("model.onnx", "no network");
    assertRefused("holds no tokenizer.json, which comes with the model");
    put("tokenizer.json", "no tokenizer");
    put("1_Pooling/config.json", "{\"pooling_mode_mean_tokens\": false}");
    assertRefused("asks for another pooling");
    put("1_Pooling/config.json", "nothing");
    assertRefused("is no JSON");
    put("1_Pooling/config.json", "{}");
    assertRefused("tokenizer.json of the model");
    put("tokenizer.json", BundledModel.FILES.tokenizer().bytes());
    assertRefused("cannot be loaded");
  }

  @Test
  void saysThatThereIsNoFolder() {
    Path missing = folder.resolve("none");

    assertThatThrownBy(() -> OnnxEmbedder.of(missing))
        .hasMessage("--embedding-model: there is no folder \"" + missing + "\"");
  }
}
