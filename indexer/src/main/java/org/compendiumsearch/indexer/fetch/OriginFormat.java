package org.compendiumsearch.indexer.fetch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of file the manifest expects, and how such a file is told by its bytes. */
enum OriginFormat {
  /** ISO 32000: a header within the first 1024 bytes, an end mark near the end. */
  PDF("a PDF", "application/pdf"),
  /** A web page, or several formats that begin like one. */
  HTML("a web page", "text/html"),
  /** Office Open XML: a ZIP file. */
  DOCX("a Word document", "application/vnd.openxmlformats-officedocument"),
  /** OpenDocument: a ZIP file. */
  ODT("an OpenDocument text", "application/vnd.oasis.opendocument.text"),
  /** A ZIP file. */
  EPUB("an EPUB", "application/epub+zip");

  private static final int HEAD = 1024;

  /** Writers add bytes behind the end mark; more than this would be another file. */
  private static final int TAIL = 1 << 14;

  private static final List<String> BEGINNINGS_OF_PAGES =
      List.of("<!doctype html", "<html", "<head", "<?xml", "<!--", "<body");

  private final String words;
  private final String mediaType;

  OriginFormat(String words, String mediaType) {
    this.words = words;
    this.mediaType = mediaType;
  }

  static Optional<OriginFormat> parse(String text) {
    return Arrays.stream(values()).filter(format -> format.extension().equals(text)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(OriginFormat::extension).toList();
  }

  /** Returns the ending of file names, without the dot. */
  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  String words() {
    return words;
  }

  String mediaType() {
    return mediaType;
  }

  /**
   * Checks a whole file.
   *
   * @throws FetchFailure where it is something else, or only the beginning
   */
  void check(Path file, Answer answer) throws IOException, FetchFailure {
    byte[] head;
    byte[] tail;
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      head = new byte[(int) Math.min(HEAD, bytes.length())];
      bytes.readFully(head);
      tail = new byte[(int) Math.min(TAIL, bytes.length())];
      bytes.seek(bytes.length() - tail.length);
      bytes.readFully(tail);
    }
    String beginning = new String(head, StandardCharsets.ISO_8859_1);
    if (!fits(beginning)) {
      throw other(beginning, answer);
    }
    if (this == PDF && !new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
      throw FetchFailure.passing(
          FailureKind.CUT_OFF, answer.address() + " sent a PDF that ends in the middle");
    }
  }

  private boolean fits(String beginning) {
    return switch (this) {
      case PDF -> beginning.contains("%PDF-");
      case HTML -> isPage(beginning);
      case DOCX, ODT, EPUB -> beginning.startsWith("PK\u0003\u0004");
    };
  }

  private static boolean isPage(String beginning) {
    String text = beginning.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
    return BEGINNINGS_OF_PAGES.stream().anyMatch(text::startsWith);
  }

  private FetchFailure other(String beginning, Answer answer) {
    String type = answer.mediaType().isEmpty() ? "of no type" : answer.mediaType();
    String sent =
        isPage(beginning)
            ? "a web page; where the document stands behind it, say \"landing: true\" in the"
                + " manifest"
            : "something else (" + type + ")";
    return FetchFailure.lasting(
        FailureKind.WRONG_FORMAT,
        "expected " + words + ", but " + answer.address() + " sent " + sent);
  }
}
