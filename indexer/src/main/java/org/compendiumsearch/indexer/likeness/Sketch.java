package org.compendiumsearch.indexer.likeness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.index.Likeness;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.indexer.extract.Block;

/**
 * A text reduced to what tells whether another is nearly the same, or a translation. Immutable.
 *
 * @param work the id of the document of which it is said to be a version, or its own
 * @param words of the sequences of its words
 * @param numbers its numbers, in all scripts that write them with digits
 * @param headings its headings, of which only the level counts
 */
@SuppressWarnings("ArrayRecordComponent") // compared by similarity only
public record Sketch(String work, int[] words, Profile numbers, Profile headings) {
  /** Texts with this part of their word sequences in common are nearly the same. */
  static final double NEARLY_SAME = 0.6;

  /** Stretches of a text and of its translation are at least so alike in length. */
  private static final double TRANSLATED = 0.85;

  /** Headings alone, without numbers, say less. */
  private static final double TRANSLATED_BY_HEADINGS = 0.92;

  /** How many of {@link #translationKeys()} translations have in common. */
  static final int COMMON_KEYS = 3;

  private static final String WORK = "w";
  private static final String NUMBERS = "v";
  private static final String HEADINGS = "h";

  /** Returns the sketch of a text. */
  public static Sketch of(DocumentId work, List<Block> blocks) {
    SketchReader reader = new SketchReader();
    blocks.forEach(reader::add);
    return reader.sketch(work);
  }

  /** Returns what the index keeps of it. */
  public Likeness likeness() {
    List<String> keys = new ArrayList<>(nearKeys());
    keys.addAll(translationKeys());
    keys.addAll(exactKeys());
    return new Likeness(keys, bytes());
  }

  /** Returns keys of which texts that are nearly the same have at least one in common. */
  List<String> nearKeys() {
    return MinHash.keys(words);
  }

  /** Returns keys of which translations have at least {@value #COMMON_KEYS} in common. */
  List<String> translationKeys() {
    return numbers.keys(NUMBERS);
  }

  /** Returns keys of which versions by declaration, or by their headings, have one in common. */
  List<String> exactKeys() {
    List<String> keys = new ArrayList<>(List.of(WORK + work));
    headings.wholeKey().ifPresent(key -> keys.add(HEADINGS + key));
    return keys;
  }

  /** Says whether two documents are declared to be versions of one work. */
  boolean isSameWork(Sketch other) {
    return work.equals(other.work);
  }

  /** Returns what part of this text and another is the same, from 0 to 1. */
  public double nearness(Sketch other) {
    double same = MinHash.similarity(words, other.words);
    return same >= NEARLY_SAME ? same : 0;
  }

  /**
   * Returns how well another text in another language fits as a translation, from 0 to 1; 0 where
   * it is none.
   */
  public double translation(Sketch other) {
    double byNumbers = numbers.similarity(other.numbers);
    if (byNumbers >= TRANSLATED) {
      return byNumbers;
    }
    double byHeadings =
        headings.marks().length == other.headings.marks().length
            ? headings.similarity(other.headings)
            : 0;
    return byHeadings >= TRANSLATED_BY_HEADINGS ? byHeadings : 0;
  }

  private byte[] bytes() {
    int[][] all = {
      words, numbers.marks(), numbers.gaps(), headings.marks(), headings.gaps(),
    };
    byte[] name = work.getBytes(StandardCharsets.UTF_8);
    int size = 1 + (name.length + Integer.BYTES - 1) / Integer.BYTES;
    for (int[] each : all) {
      size += each.length + 1;
    }
    ByteBuffer bytes = ByteBuffer.allocate(size * Integer.BYTES);
    for (int[] each : all) {
      bytes.putInt(each.length);
      for (int number : each) {
        bytes.putInt(number);
      }
    }
    bytes.putInt(name.length).put(name);
    return bytes.array();
  }

  /** Reads what {@link #likeness()} wrote; of nothing the sketch of no text. */
  public static Sketch from(byte[] sketch) {
    ByteBuffer bytes = ByteBuffer.wrap(sketch);
    int[] words = next(bytes);
    Profile numbers = new Profile(next(bytes), next(bytes));
    Profile headings = new Profile(next(bytes), next(bytes));
    byte[] work = new byte[bytes.hasRemaining() ? bytes.getInt() : 0];
    bytes.get(work);
    return new Sketch(new String(work, StandardCharsets.UTF_8), words, numbers, headings);
  }

  private static int[] next(ByteBuffer bytes) {
    if (!bytes.hasRemaining()) {
      return new int[0];
    }
    int[] numbers = new int[bytes.getInt()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = bytes.getInt();
    }
    return numbers;
  }
}
