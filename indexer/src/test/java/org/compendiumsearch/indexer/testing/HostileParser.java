package org.compendiumsearch.indexer.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.compendiumsearch.core.build.SuppressForbidden;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Does to its process what a file says, as {@code HOSTILE exit 7}. Tika finds it among the services
 * of the tests. Safe for all threads.
 */
public final class HostileParser implements Parser {
  private static final long serialVersionUID = 1L;

  private static final int MEBIBYTE = 1 << 20;

  /** Creates a parser. */
  public HostileParser() {}

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("x-hostile"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    String[] words = text.split(" ", 3);
    String argument = words.length > 2 ? words[2] : "";
    act(words[1], argument);
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    xhtml.element("p", words[1] + " survived by " + ProcessHandle.current().pid());
    xhtml.endDocument();
  }

  @SuppressForbidden("it is what hostile files do")
  private static void act(String deed, String argument) throws IOException {
    switch (deed) {
      case "hang" -> hang();
      case "eat" -> eat(new ArrayList<>());
      case "array" -> eat(new ArrayList<>(List.of(new byte[Integer.MAX_VALUE])));
      case "exit" -> System.exit(Integer.parseInt(argument));
      case "halt" -> halt(argument);
      case "recurse" -> recurse(0);
      case "print" -> System.out.println("{\"contents\":null} ] not an answer " + argument);
      case "once" -> once(Path.of(argument));
      case "stall" -> stall(Path.of(argument));
      case "trace" -> {
        trace(Path.of(argument));
        hang();
      }
      case "nothing" -> {}
      default -> throw new IOException("no such deed: " + deed);
    }
  }

  /** Tells which process reads, at once and wholly. */
  private static void trace(Path file) throws IOException {
    Path written = Files.writeString(Path.of(file + ".part"), "" + ProcessHandle.current().pid());
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void hang() {
    while (true) {
      LockSupport.park();
    }
  }

  private static void eat(List<byte[]> eaten) {
    while (true) {
      eaten.add(new byte[MEBIBYTE]);
    }
  }

  @SuppressForbidden("it is what hostile files do")
  private static void halt(String lastWords) {
    System.err.println(lastWords);
    Runtime.getRuntime().halt(9);
  }

  private static int recurse(int depth) {
    return depth < 0 ? 0 : recurse(depth + 1) + 1;
  }

  /** Never ends in the first reader, and tells which it is; leaves the second alone. */
  private static void stall(Path trace) throws IOException {
    if (!Files.exists(trace)) {
      trace(trace);
      hang();
    }
  }

  /** Brings the first reader down, and leaves the second alone. */
  private static void once(Path trace) throws IOException {
    if (!Files.exists(trace)) {
      Files.writeString(trace, "x", StandardOpenOption.CREATE_NEW);
      Runtime.getRuntime().halt(1);
    }
  }
}
