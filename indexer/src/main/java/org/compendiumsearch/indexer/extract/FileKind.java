package org.compendiumsearch.indexer.extract;

import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;

/** What the kind of a file means for how it is read. */
final class FileKind {
  private static final Set<String> NEVER_TEXT = Set.of("audio", "video", "font", "model");

  /** The kinds whose elements are their author's own. */
  private static final Set<String> MARKUP =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "text/markdown",
          "text/x-web-markdown",
          "application/epub+zip");

  private static final Set<String> MAIL =
      Set.of(
          "message/rfc822",
          "application/mbox",
          "application/vnd.ms-outlook",
          "application/vnd.ms-outlook-pst",
          "application/vnd.ms-tnef");

  /** The packages of Tika's parsers for what holds other files and no text. */
  private static final Set<String> ARCHIVES = Set.of(".pkg.", ".warc.", ".wacz.", ".crypto.");

  private static final String COMPRESSOR = "CompressorParser";

  private FileKind() {}

  /** Says whether nobody looks for text in such files. */
  static boolean isNeverText(MediaType type) {
    return NEVER_TEXT.contains(type.getType());
  }

  static boolean isMarkup(MediaType type) {
    return MARKUP.contains(type.getBaseType().toString());
  }

  static boolean isMail(MediaType type) {
    return MAIL.contains(type.getBaseType().toString());
  }

  static boolean isPicture(MediaType type) {
    return type.getType().equals("image");
  }

  /** Says whether a file is an archive; known once its parsing has begun. */
  static boolean isArchive(Metadata metadata) {
    for (String parser : metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY)) {
      if (ARCHIVES.stream().anyMatch(parser::contains)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a file is another one, made smaller. */
  static boolean isCompressed(Metadata metadata) {
    for (String parser : metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY)) {
      if (parser.endsWith(COMPRESSOR)) {
        return true;
      }
    }
    return false;
  }
}
