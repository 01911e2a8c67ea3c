package org.compendiumsearch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.compendiumsearch.core.build.SuppressForbidden;
import org.xml.sax.SAXException;

/**
 * What indexing is measured against: Tika's own parsers extracting the text of every file of some
 * folders, on several threads of one process, and nothing else.
 */
public final class BareTika {
  private final AutoDetectParser parser = new AutoDetectParser();

  private BareTika() {}

  /**
   * Extracts the text of all files and prints how many characters there were.
   *
   * @param arguments the number of threads, then the folders
   */
  @SuppressForbidden("a program prints its figures")
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    BareTika tika = new BareTika();
    long characters = 0;
    try (ExecutorService workers =
        Executors.newFixedThreadPool(
            Integer.parseInt(arguments[0]), Thread.ofPlatform().name("tika-", 1).factory())) {
      List<Future<Integer>> texts = new ArrayList<>();
      for (int i = 1; i < arguments.length; i++) {
        for (Path file : files(Path.of(arguments[i]))) {
          texts.add(workers.submit(() -> tika.length(file)));
        }
      }
      for (Future<Integer> text : texts) {
        characters += text.get();
      }
    }
    System.out.println(characters);
  }

  /** Returns the files of a folder, by path. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private int length(Path file) {
    BodyContentHandler text = new BodyContentHandler(-1);
    Metadata metadata = new Metadata();
    ParseContext context = new ParseContext();
    TesseractOCRConfig ocr = new TesseractOCRConfig();
    ocr.setSkipOcr(true);
    context.set(TesseractOCRConfig.class, ocr);
    try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
      parser.parse(in, text, metadata, context);
    } catch (IOException | TikaException | SAXException | RuntimeException broken) {
      // A file that cannot be read costs both sides what it costs; what was read of it counts.
      return text.toString().length();
    }
    return text.toString().length();
  }
}
