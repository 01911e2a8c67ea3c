package org.compendiumsearch.indexer.extract.isolated;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.compendiumsearch.core.build.SuppressForbidden;
import org.compendiumsearch.indexer.extract.TextExtractor;
import org.compendiumsearch.indexer.extract.TikaTextExtractor;
import org.compendiumsearch.indexer.extract.isolated.Wire.Reply;
import org.compendiumsearch.indexer.extract.isolated.Wire.Request;

/**
 * The program of a reading process: answers the requests on its standard input, several at a time,
 * until that ends, which it does when the indexer dies; then it ends at once, whatever it is doing.
 */
public final class ReaderMain {
  /** The argument that asks for pictures of text to be read. */
  static final String OCR = "--ocr";

  /** The exit code of a process that was asked for an array beyond all limits. */
  static final int OUT_OF_MEMORY = 103;

  private final Wire wire = new Wire();
  private final OutputStream replies;
  private final TextExtractor extractor;
  private final ExecutorService threads;

  private ReaderMain(OutputStream replies, TextExtractor extractor, int places) {
    this.replies = replies;
    this.extractor = extractor;
    threads =
        Executors.newFixedThreadPool(
            places,
            Thread.ofPlatform()
                .name("reading-", 1)
                .uncaughtExceptionHandler((thread, e) -> end(e))
                .factory());
  }

  /**
   * Runs.
   *
   * @param arguments how many files are read at the same time, and perhaps {@link #OCR}
   */
  @SuppressForbidden("a parser that prints must not print among the answers")
  public static void main(String[] arguments) {
    OutputStream replies = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    System.setOut(System.err);
    int places = Integer.parseInt(arguments[0]);
    boolean ocr = arguments.length > 1 && arguments[1].equals(OCR);
    int code = 0;
    try (TextExtractor extractor = new TikaTextExtractor(ocr)) {
      new ReaderMain(replies, extractor, places).run();
    } catch (IOException e) {
      code = 1;
    }
    Runtime.getRuntime().halt(code);
  }

  private void run() throws IOException {
    try (FileInputStream in = new FileInputStream(FileDescriptor.in)) {
      reply(Reply.READY);
      MappingIterator<Request> requests = wire.read(Request.class, in);
      while (requests.hasNextValue()) {
        Request request = requests.nextValue();
        threads.execute(() -> answer(request));
      }
    }
  }

  private void answer(Request request) {
    try {
      reply(new Reply(request.id(), extractor.extract(Path.of(request.file()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the process over what nobody handled: else the indexer would wait for an answer. */
  private static void end(Throwable e) {
    // Where the heap is full the JVM has ended already.
    Runtime.getRuntime().halt(e instanceof OutOfMemoryError ? OUT_OF_MEMORY : 1);
  }

  private void reply(Reply reply) throws IOException {
    synchronized (replies) {
      wire.write(reply, replies);
    }
  }
}
