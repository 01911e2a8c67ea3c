package org.compendiumsearch.core.embedding;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.embedding.ModelSettings.Pooling;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * A network of the BERT kind, loaded. Each run is on the thread that asks for it: many small runs
 * side by side keep all cores fuller than one that is divided. Safe for all threads.
 */
final class OnnxModel implements AutoCloseable {
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final int OF_TOKENS = 3;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final Pooling pooling;
  private final String output;
  private final boolean ofTokens;

  /**
   * Loads a network.
   *
   * @throws InvalidRequestException where it is none, or asks for what is not known here
   */
  OnnxModel(ModelFiles files) {
    this.pooling = files.settings().pooling();
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session = environment.createSession(files.onnx().bytes(), options);
      requireInputs(files.name());
      String ofEach = outputOfRank(OF_TOKENS);
      this.ofTokens = ofEach != null;
      String whole = ofEach != null ? ofEach : outputOfRank(2);
      if (whole == null) {
        throw new InvalidRequestException(
            ModelFolder.OPTION,
            "the model \"" + files.name() + "\" gives neither vectors of tokens nor of texts");
      }
      this.output = whole;
    } catch (OrtException e) {
      throw new InvalidRequestException(
          ModelFolder.OPTION,
          "the model \"" + files.name() + "\" cannot be loaded: " + e.getMessage());
    }
  }

  private void requireInputs(String name) {
    for (String input : session.getInputNames()) {
      if (!Set.of(IDS, MASK, TYPES).contains(input)) {
        throw new InvalidRequestException(
            ModelFolder.OPTION,
            "the model \""
                + name
                + "\" asks for \""
                + input
                + "\"; only models that take input_ids, attention_mask and token_type_ids can be"
                + " used");
      }
    }
  }

  private @Nullable String outputOfRank(int rank) throws OrtException {
    for (Map.Entry<String, NodeInfo> each : session.getOutputInfo().entrySet()) {
      if (each.getValue().getInfo() instanceof TensorInfo info && info.getShape().length == rank) {
        return each.getKey();
      }
    }
    return null;
  }

  /** Returns a vector of length 1 for each row of tokens. */
  float[][] run(List<long[]> rows) {
    int length = rows.stream().mapToInt(row -> row.length).max().orElse(0);
    LongBuffer ids = LongBuffer.allocate(rows.size() * length);
    LongBuffer mask = LongBuffer.allocate(rows.size() * length);
    for (int i = 0; i < rows.size(); i++) {
      ids.put(i * length, rows.get(i));
      for (int j = 0; j < rows.get(i).length; j++) {
        mask.put(i * length + j, 1);
      }
    }
    long[] shape = {rows.size(), length};
    try (OnnxTensor first = OnnxTensor.createTensor(environment, ids, shape);
        OnnxTensor second = OnnxTensor.createTensor(environment, mask, shape);
        OnnxTensor third =
            OnnxTensor.createTensor(environment, LongBuffer.allocate(ids.capacity()), shape)) {
      Map<String, OnnxTensor> inputs = new HashMap<>(Map.of(IDS, first, MASK, second));
      inputs.put(TYPES, third);
      inputs.keySet().retainAll(session.getInputNames());
      try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
        return pooled(rows, length, (OnnxTensor) result.get(0));
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model failed: " + e.getMessage(), e);
    }
  }

  private float[][] pooled(List<long[]> rows, int length, OnnxTensor tensor) {
    long[] shape = tensor.getInfo().getShape();
    int size = Math.toIntExact(shape[shape.length - 1]);
    FloatBuffer values = tensor.getFloatBuffer();
    float[][] vectors = new float[rows.size()][size];
    float[] token = new float[size];
    for (int i = 0; i < vectors.length; i++) {
      int tokens = ofTokens && pooling == Pooling.MEAN ? rows.get(i).length : 1;
      int row = ofTokens ? i * length : i;
      for (int j = 0; j < tokens; j++) {
        values.get((row + j) * size, token);
        for (int k = 0; k < size; k++) {
          vectors[i][k] += token[k];
        }
      }
      normalize(vectors[i]);
    }
    return vectors;
  }

  private static void normalize(float[] vector) {
    double squares = 0;
    for (float each : vector) {
      squares += each * each;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] /= length;
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model cannot be closed", e);
    }
  }
}
