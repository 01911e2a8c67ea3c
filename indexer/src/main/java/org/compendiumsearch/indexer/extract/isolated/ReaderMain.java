package org.compendiumsearch.indexer.extract.isolated;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;
import org.compendiumsearch.core.build.SuppressForbidden;
import org.compendiumsearch.indexer.extract.TextExtractor;
import org.compendiumsearch.indexer.extract.TikaTextExtractor;
import org.compendiumsearch.indexer.extract.isolated.Wire.Reply;
import org.compendiumsearch.indexer.extract.isolated.Wire.Request;

/**
 * The program of a reading process: answers the requests on its standard input until that ends,
 * which it does when the indexer dies, and then ends at once, whatever it is doing.
 */
public final class ReaderMain {
  /** The argument that asks for pictures of text to be read. */
  static final String OCR = "--ocr";

  /** The exit code of a process that was asked for an array beyond all limits. */
  static final int OUT_OF_MEMORY = 103;

  private ReaderMain() {}

  /** Runs. */
  @SuppressForbidden("a parser that prints must not print among the answers")
  public static void main(String[] arguments) throws IOException, InterruptedException {
    OutputStream replies = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    System.setOut(System.err);
    boolean ocr = arguments.length > 0 && arguments[0].equals(OCR);
    Wire wire = new Wire();
    SynchronousQueue<Request> requests = new SynchronousQueue<>();
    Thread.ofPlatform().name("requests").daemon().start(() -> listen(wire, requests));
    try (TextExtractor extractor = new TikaTextExtractor(ocr)) {
      wire.write(Reply.READY, replies);
      while (true) {
        Path file = Path.of(requests.take().file());
        wire.write(new Reply(extractor.extract(file)), replies);
      }
    } catch (OutOfMemoryError e) {
      // Where the heap is full the JVM has ended already.
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }
  }

  private static void listen(Wire wire, SynchronousQueue<Request> requests) {
    int code = 0;
    try (FileInputStream in = new FileInputStream(FileDescriptor.in);
        MappingIterator<Request> each = wire.read(Request.class, in)) {
      while (each.hasNextValue()) {
        requests.put(each.nextValue());
      }
    } catch (IOException | InterruptedException e) {
      code = 1;
    }
    Runtime.getRuntime().halt(code);
  }
}
