package org.compendiumsearch.indexer.extract.isolated;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.compendiumsearch.indexer.extract.FileContents;
import org.compendiumsearch.indexer.extract.isolated.Wire.Reply;
import org.compendiumsearch.indexer.extract.isolated.Wire.Request;

/** One reading process. Safe for all threads; it reads as many files at a time as it has places. */
final class ReaderProcess {
  /** More lines of its complaints tell no more. */
  private static final int MOST_LINES = 50;

  /** How long a process may take to end. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Wire wire;
  private final Process process;
  private final Thread listener;
  private final Deque<String> complaints = new ArrayDeque<>();
  private final AtomicLong requests = new AtomicLong();
  private final Map<Long, CompletableFuture<Reply>> awaited = new ConcurrentHashMap<>();
  private final CompletableFuture<Died> end = new CompletableFuture<>();
  private volatile boolean isEnding;

  private ReaderProcess(Wire wire, Process process) {
    this.wire = wire;
    this.process = process;
    listener = Thread.ofPlatform().name("reader-complaints").daemon().start(this::listen);
  }

  /**
   * Starts a process and waits until it can read.
   *
   * @throws UncheckedIOException where it does not come up
   */
  static ReaderProcess start(Wire wire, List<String> command) {
    try {
      ReaderProcess reader = new ReaderProcess(wire, new ProcessBuilder(command).start());
      CompletableFuture<Reply> ready = reader.expect(Reply.READY.id());
      Thread.ofPlatform().name("reader-replies").daemon().start(reader::dispatch);
      reader.await(ready);
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
   * @throws Died where the process ended meanwhile, over this file or another
   */
  FileContents read(Path file) throws Died {
    Request request = Request.of(requests.incrementAndGet(), file);
    CompletableFuture<Reply> answer = expect(request.id());
    OutputStream out = process.getOutputStream();
    try {
      synchronized (out) {
        wire.write(request, out);
      }
    } catch (IOException e) {
      // It has ended, and the thread of the answers will say how.
      kill();
    }
    return requireNonNull(await(answer).contents(), "answers to requests have contents");
  }

  /** Tells whether it can be asked for more. */
  boolean isRunning() {
    return process.isAlive();
  }

  private CompletableFuture<Reply> expect(long id) {
    CompletableFuture<Reply> answer = new CompletableFuture<>();
    awaited.put(id, answer);
    return answer;
  }

  private Reply await(CompletableFuture<Reply> answer) throws Died {
    if (CompletableFuture.anyOf(answer, end).join() instanceof Reply reply) {
      return reply;
    }
    throw end.join();
  }

  /** Hands out the answers until there are no more, and then says how it ended. */
  private void dispatch() {
    try {
      handOut();
      end.complete(died());
    } catch (RuntimeException | Error e) {
      kill();
      end.completeExceptionally(e);
      throw e;
    }
  }

  private void handOut() {
    try (InputStream in = process.getInputStream()) {
      MappingIterator<Reply> replies = wire.read(Reply.class, in);
      boolean goesOn = true;
      while (goesOn) {
        goesOn = handOutNext(replies);
      }
      if (isEnding) {
        // Its JVM may have something to say at the end, and would wait for a reader.
        in.transferTo(OutputStream.nullOutputStream());
        return;
      }
    } catch (IOException e) {
      // What cannot be read is no answer.
    }
    kill();
  }

  /** Hands out the next answer; says whether there was one. */
  private boolean handOutNext(MappingIterator<Reply> replies) {
    try {
      if (!replies.hasNextValue()) {
        return false;
      }
      Reply reply = replies.nextValue();
      CompletableFuture<Reply> answer = awaited.remove(reply.id());
      boolean isReady = reply.id() == Reply.READY.id();
      return answer != null && isReady == (reply.contents() == null) && answer.complete(reply);
    } catch (IOException e) {
      // It talks of itself.
      return false;
    }
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
      throw new IllegalStateException("interrupted while a reading process ended", e);
    }
  }

  /**
   * Tells the process that there is nothing more to read, and waits until it has ended, which it
   * does at once unless its JVM was told to write something as it ends; in the end it is killed.
   */
  void end() {
    isEnding = true;
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

  /** The process ended. The same object tells all who waited. */
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
