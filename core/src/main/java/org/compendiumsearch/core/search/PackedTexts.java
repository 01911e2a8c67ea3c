package org.compendiumsearch.core.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.util.ArrayUtil;

/**
 * Many texts in little memory: one behind the other as UTF-8, with four bytes for each. Immutable
 * and safe for all threads.
 */
final class PackedTexts {
  private final byte[] bytes;
  private final int[] ends;

  PackedTexts(Collection<String> texts) {
    byte[] all = new byte[0];
    int[] places = new int[texts.size()];
    int end = 0;
    int next = 0;
    for (String text : texts) {
      byte[] one = text.getBytes(StandardCharsets.UTF_8);
      all = ArrayUtil.grow(all, end + one.length);
      System.arraycopy(one, 0, all, end, one.length);
      end += one.length;
      places[next] = end;
      next++;
    }
    this.bytes = Arrays.copyOf(all, end);
    this.ends = places;
  }

  /** Returns the text at a place, from 0. */
  String get(int place) {
    int start = place == 0 ? 0 : ends[place - 1];
    return new String(bytes, start, ends[place] - start, StandardCharsets.UTF_8);
  }
}
