package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * A reader that counts how often its segments are gone through by a search: each time Lucene's
 * searcher asks once which documents are deleted.
 */
final class CountingReader extends FilterDirectoryReader {
  private static final StackWalker CALLERS =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private final AtomicInteger passes;

  private CountingReader(DirectoryReader in, AtomicInteger passes) throws IOException {
    super(
        in,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader leaf) {
            return new Leaf(leaf, passes);
          }
        });
    this.passes = passes;
  }

  static CountingReader of(DirectoryReader in) throws IOException {
    return new CountingReader(in, new AtomicInteger());
  }

  /** Returns how often a segment was gone through since it was asked last. */
  int passes() {
    return passes.getAndSet(0);
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader in) throws IOException {
    return new CountingReader(in, passes);
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  private static final class Leaf extends FilterLeafReader {
    private final AtomicInteger passes;

    Leaf(LeafReader in, AtomicInteger passes) {
      super(in);
      this.passes = passes;
    }

    @Override
    public @Nullable Bits getLiveDocs() {
      boolean searching =
          CALLERS.walk(
              frames ->
                  frames
                      .skip(1)
                      .limit(1)
                      .anyMatch(
                          frame ->
                              IndexSearcher.class.isAssignableFrom(frame.getDeclaringClass())
                                  && frame.getMethodName().equals("searchLeaf")));
      if (searching) {
        passes.incrementAndGet();
      }
      return in.getLiveDocs();
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }
}
