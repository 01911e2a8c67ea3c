package org.compendiumsearch.indexer.extract.isolated;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.compendiumsearch.indexer.extract.FileContents;
import org.compendiumsearch.indexer.extract.isolated.Wire.Reply;
import org.compendiumsearch.indexer.extract.isolated.Wire.Request;

/** One reading process. One thread at a time, but {@link #kill()} from any. */
final class ReaderProcess {
  /** More lines of its complaints tell no more. */
  private static final int MOST_LINES = 50;

  /** How long a process may take to end. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Wire wire;
  private final Process process;
  private final MappingIterator<Reply> replies;
  private final Thread listener;
  private final Deque<String> complaints = new ArrayDeque<>();

  private ReaderProcess(Wire wire, Process process) throws IOException {
    this.wire = wire;
    this.process = process;
    listener = Thread.ofPlatform().name("reader-complaints").daemon().unstarted(this::listen);
    listener.start();
    replies = wire.read(Reply.class, process.getInputStream());
  }

  /**
   * Starts a process and waits until it can read.
   *
   * @throws UncheckedIOException where it does not come up
   */
  static ReaderProcess start(Wire wire, List<String> command) {
    try {
      Process process = new ProcessBuilder(command).start();
      ReaderProcess reader = new ReaderProcess(wire, process);
      if (reader.next().contents() != null) {
        throw new IOException("it began to talk of itself");
      }
      return reader;
    } catch (Died e) {
      throw new UncheckedIOException(
          "cannot start a process to read files in; see whether the memory it is given is there",
          new IOException(String.join("; ", e.complaints)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a process to read files in", e);
    }
  }

  /**
   * Reads a file.
   *
   * @throws Died where the process ended over it
   */
  FileContents read(Path file) throws Died {
    try {
      wire.write(Request.of(file), process.getOutputStream());
    } catch (IOException e) {
      throw died();
    }
    FileContents contents = next().contents();
    if (contents == null) {
      kill();
      throw died();
    }
    return contents;
  }

  private Reply next() throws Died {
    try {
      if (replies.hasNextValue()) {
        return replies.nextValue();
      }
    } catch (IOException e) {
      kill();
    }
    throw died();
  }

  private Died died() {
    try {
      int code = process.waitFor();
      listener.join();
      synchronized (complaints) {
        return new Died(code, List.copyOf(complaints));
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a reading process ended", e);
    }
  }

  /**
   * Tells the process that there is nothing more to read, and waits until it has ended, which it
   * does at once unless its JVM was told to write something as it ends; in the end it is killed.
   */
  void end() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    try {
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        kill();
      }
    } catch (IOException e) {
      // It is ending already.
      kill();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the process and all that it started. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void listen() {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (complaints) {
          complaints.addLast(line);
          if (complaints.size() > MOST_LINES) {
            complaints.removeFirst();
          }
        }
      }
    } catch (IOException e) {
      // It was killed in the middle of a line.
      kill();
    }
  }

  /** The process ended. */
  static final class Died extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient List<String> complaints;

    Died(int code, List<String> complaints) {
      super("exit code " + code);
      this.code = code;
      this.complaints = complaints;
    }

    int code() {
      return code;
    }

    List<String> complaints() {
      return complaints;
    }
  }
}
