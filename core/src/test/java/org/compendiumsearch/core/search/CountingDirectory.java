package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** A directory that counts the bytes that are read from its files. Safe for all threads. */
final class CountingDirectory extends FilterDirectory {
  private final LongAdder read = new LongAdder();

  CountingDirectory(Directory in) {
    super(in);
  }

  /** Returns how many bytes were read since it was asked last. */
  long read() {
    return read.sumThenReset();
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return new Counting(in.openInput(name, context), read);
  }

  /** All that is not overridden here is made of the methods that are. */
  private static final class Counting extends FilterIndexInput {
    private final LongAdder read;

    Counting(IndexInput in, LongAdder read) {
      super(in.toString(), in);
      this.read = read;
    }

    @Override
    public byte readByte() throws IOException {
      read.increment();
      return in.readByte();
    }

    @Override
    public void readBytes(byte[] into, int offset, int length) throws IOException {
      read.add(length);
      in.readBytes(into, offset, length);
    }

    @Override
    public IndexInput slice(String name, long offset, long length) throws IOException {
      return new Counting(in.slice(name, offset, length), read);
    }

    @Override
    public Counting clone() {
      return new Counting(in.clone(), read);
    }
  }
}
