package org.compendiumsearch.core.embedding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * A model that runs within this process. It is loaded with the first text; until then it costs
 * nothing. Safe for all threads.
 */
public final class OnnxEmbedder implements Embedder {
  /** Texts of about one length that run together; more gain nothing on a processor. */
  private static final int BATCH = 16;

  private final ModelFiles files;
  private final ExecutorService workers;
  private volatile @Nullable Loaded loaded;

  private record Loaded(Tokens tokens, OnnxModel network) {}

  private OnnxEmbedder(ModelFiles files) {
    this.files = files;
    this.workers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("embedding-", 1).daemon().factory());
  }

  /** Opens the model that comes with the program. */
  public static OnnxEmbedder bundled() {
    return new OnnxEmbedder(BundledModel.FILES);
  }

  /**
   * Opens a model of a folder, or the one that comes with the program where none is given.
   *
   * @throws InvalidRequestException saying what is missing in the folder
   */
  public static OnnxEmbedder of(@Nullable Path folder) {
    return folder == null ? bundled() : new OnnxEmbedder(ModelFolder.read(folder));
  }

  @Override
  public String model() {
    return files.name();
  }

  @Override
  public boolean knows(Collection<String> languages) {
    Set<String> known = files.settings().languages();
    return known.isEmpty() || languages.stream().anyMatch(known::contains);
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidRequestException where the model cannot be loaded
   */
  @Override
  public float[] query(String text) {
    return run(List.of(files.settings().queryPrefix() + text))[0];
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidRequestException where the model cannot be loaded
   */
  @Override
  public List<float[]> passages(List<String> texts) {
    List<Integer> byLength =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> texts.get(i).length()))
            .toList();
    List<Future<float[][]>> batches = new ArrayList<>();
    for (int start = 0; start < byLength.size(); start += BATCH) {
      List<String> batch =
          byLength.subList(start, Math.min(start + BATCH, byLength.size())).stream()
              .map(i -> files.settings().passagePrefix() + texts.get(i))
              .toList();
      batches.add(workers.submit(() -> run(batch)));
    }
    float[][] vectors = new float[texts.size()][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[byLength.get(i)] = get(batches.get(i / BATCH))[i % BATCH];
    }
    return List.of(vectors);
  }

  private static float[][] get(Future<float[][]> batch) {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while texts were embedded", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InvalidRequestException known) {
        throw known;
      }
      if (e.getCause() instanceof CancellationException ending) {
        throw ending;
      }
      throw new IllegalStateException("texts could not be embedded", e.getCause());
    }
  }

  private float[][] run(List<String> texts) {
    Loaded model = load();
    return EndOfProgram.before(
        () -> model.network().run(texts.stream().map(model.tokens()::of).toList()));
  }

  private Loaded load() {
    Loaded known = loaded;
    if (known == null) {
      synchronized (files) {
        known = loaded;
        if (known == null) {
          known = loadNow();
          loaded = known;
        }
      }
    }
    return known;
  }

  private Loaded loadNow() {
    try {
      return new Loaded(new Tokens(files), new OnnxModel(files));
    } catch (LinkageError e) {
      throw new InvalidRequestException(
          ModelFolder.OPTION,
          "the embedding model does not run on this kind of machine ("
              + e.getMessage()
              + "); index with --no-vectors");
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    Loaded known = loaded;
    if (known != null) {
      known.network().close();
      known.tokens().close();
    }
  }
}
