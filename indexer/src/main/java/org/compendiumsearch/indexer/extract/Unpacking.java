package org.compendiumsearch.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is unpacked out of one file, and says when it is too much. Used for one file, by one
 * thread.
 */
final class Unpacking {
  /** How much may be unpacked out of one file, in bytes. */
  static final long MOST_BYTES = 2L << 30;

  /** How many files may lie in one. */
  static final int MOST_MEMBERS = 10_000;

  /** How deep files may lie in files. */
  static final int MOST_DEPTH = 8;

  private static final int BUFFER = 1 << 16;
  private static final int MEBIBYTE = 20;

  private long bytes;
  private int members;
  private int depth;
  private @Nullable String exceeded;

  /** Returns the limit that was reached, as a sentence, or null. */
  @Nullable String exceeded() {
    return exceeded;
  }

  /** Goes into a file within a file, until {@link #up()}. */
  void down() {
    depth++;
  }

  /** Comes back out of it. */
  void up() {
    depth--;
  }

  /** Says whether one more file may be unpacked. */
  boolean mayUnpack() {
    if (exceeded == null && depth == MOST_DEPTH) {
      exceeded = "files lie in files more than " + MOST_DEPTH + " deep in it";
    } else if (exceeded == null && members == MOST_MEMBERS) {
      exceeded = String.format(Locale.ROOT, "more than %,d files lie in it", MOST_MEMBERS);
    }
    return exceeded == null;
  }

  /** Unpacks a file; returns its size, or -1 where the limit was reached. */
  long unpack(InputStream in, OutputStream out) throws IOException {
    members++;
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      size += n;
      bytes += n;
      if (bytes > MOST_BYTES) {
        exceeded =
            String.format(Locale.ROOT, "it unpacks to more than %,d MiB", MOST_BYTES >> MEBIBYTE);
        return -1;
      }
      out.write(buffer, 0, n);
    }
    return size;
  }
}
