package org.compendiumsearch.bench.passages;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.indexer.extract.LanguageGuess;
import org.xml.sax.SAXException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cuts the text of a folder of documents into passages, as a file that measurements read. */
@Command(
    name = "passages",
    description = {
      "Cuts the text of documents, as bare Tika reads it, into passages of some 350 characters, a"
          + " line of JSON each, with what was read of title, language, year and page. Files that"
          + " cannot be read are counted and left out."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class PassagesCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream out;
  private final AutoDetectParser parser = new AutoDetectParser();
  private final LanguageGuess languages = new LanguageGuess();
  private int count;
  private int unreadable;

  @Parameters(paramLabel = "DIR", description = "a folder of documents in any format")
  private Path folder = Path.of("");

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "what is written")
  private Path file = Path.of("");

  @Option(names = "--most", paramLabel = "N", description = "end after so many passages")
  private int most = Integer.MAX_VALUE;

  /**
   * Creates the command.
   *
   * @param out where it says what it has done
   */
  public PassagesCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (Path each : files) {
        if (count >= most) {
          break;
        }
        write(each, lines);
      }
    }
    out.printf(
        Locale.ROOT, "%d passages of %d files, %d unreadable%n", count, files.size(), unreadable);
    return count == 0 ? ExitCode.COULD_NOT_RUN.number() : ExitCode.DONE.number();
  }

  private void write(Path document, BufferedWriter lines) throws IOException {
    Metadata metadata = new Metadata();
    TextPages pages = new TextPages();
    try (TikaInputStream in = TikaInputStream.get(document, metadata)) {
      parser.parse(in, pages, metadata, withoutOcr());
    } catch (IOException | TikaException | SAXException | RuntimeException broken) {
      // Any fault of a parser: there are files enough without this one.
      unreadable++;
      return;
    }
    List<String> texts = pages.texts();
    ObjectNode line = JSON.createObjectNode();
    String path = folder.relativize(document).toString().replace('\\', '/');
    String language = languages.of(String.join("\n", texts), "en");
    String title = metadata.get(TikaCoreProperties.TITLE);
    line.put("_id", "");
    line.put("lang", language);
    line.put("title", title == null || title.isBlank() ? name(path) : title.strip());
    line.put("text", "");
    line.put("path", path);
    String created = metadata.get(TikaCoreProperties.CREATED);
    if (created != null && created.matches("[12]\\d{3}-.*")) {
      line.put("year", Integer.parseInt(created.substring(0, 4)));
    }
    for (int page = 0; page < texts.size(); page++) {
      if (pages.isPaged()) {
        line.put("page", page + 1);
      }
      for (String text : TextCutter.cut(texts.get(page), Locale.forLanguageTag(language))) {
        write(line.put("text", text), lines);
      }
    }
  }

  private void write(ObjectNode line, BufferedWriter lines) throws IOException {
    if (count < most) {
      count++;
      lines.write(JSON.writeValueAsString(line.put("_id", "p" + count)));
      lines.newLine();
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static ParseContext withoutOcr() {
    ParseContext context = new ParseContext();
    TesseractOCRConfig ocr = new TesseractOCRConfig();
    ocr.setSkipOcr(true);
    context.set(TesseractOCRConfig.class, ocr);
    return context;
  }
}
