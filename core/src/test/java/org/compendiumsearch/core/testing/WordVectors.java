package org.compendiumsearch.core.testing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.compendiumsearch.core.embedding.Embedder;

/**
 * A model of few numbers that knows no language: every word has a direction of its own, and a text
 * lies between those of its words. So the cosine of two texts tells how many words they share.
 */
public final class WordVectors implements Embedder {
  private static final int SIZE = 32;

  /** Creates the model. */
  public WordVectors() {}

  @Override
  public String model() {
    return "words-of-tests";
  }

  @Override
  public boolean knows(Collection<String> languages) {
    return true;
  }

  @Override
  public float[] query(String text) {
    float[] sum = new float[SIZE];
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      Random direction = new Random(word.hashCode() * 31L);
      for (int i = 0; i < SIZE; i++) {
        sum[i] += (float) direction.nextGaussian();
      }
    }
    double length = Math.sqrt(cosine(sum, sum));
    for (int i = 0; i < SIZE; i++) {
      sum[i] /= (float) length;
    }
    return sum;
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    return texts.stream().map(this::query).toList();
  }

  /** Returns the cosine of two vectors of length 1. */
  public static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
