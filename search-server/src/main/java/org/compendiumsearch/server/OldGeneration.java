package org.compendiumsearch.server;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the old generation of the serial collector small. Left alone it grows up to the largest
 * heap, a quarter of the machine's memory, before anything of it is collected; on a small machine
 * others want that memory. One thread at a time.
 */
final class OldGeneration {
  private static final String SERIAL = "Tenured Gen";

  /** It may hold so much, in bytes, before it is looked at for the first time. */
  private static final long FIRST = 32L << 20;

  /** It may grow by so much at least, in bytes: a collection stops every request. */
  private static final long LEAST_GROWTH = 24L << 20;

  /** It may grow by this part of what outlived the last collection. */
  private static final double GROWTH = 0.25;

  private final @Nullable MemoryPoolMXBean pool;
  private long most = FIRST;

  private OldGeneration(@Nullable MemoryPoolMXBean pool) {
    this.pool = pool;
  }

  /** Returns the one of this JVM; where another collector is at work, one that is never tended. */
  static OldGeneration ofThisJvm() {
    for (MemoryPoolMXBean each : ManagementFactory.getMemoryPoolMXBeans()) {
      if (each.getName().equals(SERIAL)) {
        return new OldGeneration(each);
      }
    }
    return new OldGeneration(null);
  }

  /** Collects it if it has grown; says whether it did. */
  boolean tend() {
    if (pool == null || pool.getUsage().getUsed() <= most) {
      return false;
    }
    System.gc();
    long kept = pool.getUsage().getUsed();
    most = kept + Math.max(LEAST_GROWTH, (long) (kept * GROWTH));
    return true;
  }
}
