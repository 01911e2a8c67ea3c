package org.compendiumsearch.core.index;

import java.util.List;

/**
 * What tells the documents that are like one. Immutable.
 *
 * @param keys documents that are alike have some of these in common
 * @param sketch tells how alike two such documents are; only who made it can read it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only stored
public record Likeness(List<String> keys, byte[] sketch) {
  /** What is like nothing. */
  public static final Likeness NONE = new Likeness(List.of(), new byte[0]);

  /** Copies what could change. */
  public Likeness {
    keys = List.copyOf(keys);
    sketch = sketch.clone();
  }

  @Override
  public byte[] sketch() {
    return sketch.clone();
  }
}
