package org.compendiumsearch.core.analysis;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.BitSet;

/** Passes a text through and remembers where its hyphens stand. One thread at a time. */
final class HyphenReader extends FilterReader {
  private static final String HYPHENS = "-\u2010\u2011";

  private final BitSet places;
  private int at;

  /**
   * Creates a reader.
   *
   * @param places is filled with the offsets of the hyphens as the text is read
   */
  HyphenReader(Reader text, BitSet places) {
    super(text);
    this.places = places;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    if (c >= 0) {
      note((char) c);
    }
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    for (int i = 0; i < count; i++) {
      note(buffer[offset + i]);
    }
    return count;
  }

  private void note(char c) {
    if (HYPHENS.indexOf(c) >= 0) {
      places.set(at);
    }
    at++;
  }
}
