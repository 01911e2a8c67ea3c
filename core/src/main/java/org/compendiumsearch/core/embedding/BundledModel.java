package org.compendiumsearch.core.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.compendiumsearch.core.embedding.ModelSettings.Pooling;

/** The model that comes with the program: what was measured best for its size. */
final class BundledModel {
  private static final String NAME = "all-minilm-l6-v2-q";

  /** What the model was made for is 256 tokens; passages are shorter. */
  private static final int MAX_TOKENS = 256;

  static final ModelFiles FILES =
      new ModelFiles(
          NAME,
          new ModelSettings(Pooling.MEAN, "", "", Set.of("en"), MAX_TOKENS),
          () -> resource(".onnx"),
          () -> resource("-tokenizer.json"));

  private BundledModel() {}

  private static InputStream resource(String ending) throws IOException {
    InputStream in = BundledModel.class.getResourceAsStream("/" + NAME + ending);
    if (in == null) {
      throw new IOException("the program lacks its embedding model \"" + NAME + ending + "\"");
    }
    return in;
  }
}
