package org.compendiumsearch.indexer.extract;

import java.util.Set;
import java.util.regex.Pattern;
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
  private static final Set<String> ARCHIVES =
      Set.of(".pkg.", ".warc.", ".wacz.", ".http.", ".crypto.");

  private static final Set<String> SLIDES =
      Set.of(
          "application/vnd.ms-powerpoint",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
          "application/vnd.openxmlformats-officedocument.presentationml.template",
          "application/vnd.ms-powerpoint.presentation.macroenabled.12",
          "application/vnd.ms-powerpoint.slideshow.macroenabled.12");

  private static final Pattern SHEETS =
      Pattern.compile("excel|spreadsheet|text/csv|text/tab-separated-values");

  private static final String COMPRESSOR = "CompressorParser";

  private FileKind() {}

  /** Says whether nobody looks for text in such files. */
  static boolean isNeverText(MediaType type) {
    return NEVER_TEXT.contains(type.getType());
  }

  static BlockHandler.Pages pages(MediaType type) {
    String name = type.getBaseType().toString();
    if (MARKUP.contains(name) || isSheets(type)) {
      return MARKUP.contains(name) ? BlockHandler.Pages.AUTHORED : BlockHandler.Pages.NONE;
    }
    return isSlides(type) ? BlockHandler.Pages.SLIDES : BlockHandler.Pages.MARKED;
  }

  /** Says whether a file's tables are all that is in it. */
  static boolean isSheets(MediaType type) {
    return SHEETS.matcher(type.getBaseType().toString()).find();
  }

  static boolean isSlides(MediaType type) {
    return SLIDES.contains(type.getBaseType().toString());
  }

  /** Says whether a file's slides tell their texts in the order in which they were drawn. */
  static boolean isOdfSlides(MediaType type) {
    return type.getBaseType().toString().startsWith("application/vnd.oasis.opendocument.pres");
  }

  static boolean isMail(MediaType type) {
    return MAIL.contains(type.getBaseType().toString());
  }

  /** Says whether a file is a message of which Tika tells the text without who wrote it. */
  static boolean isPlainMail(MediaType type) {
    return type.getBaseType().toString().equals("message/rfc822");
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

  /** Says whether a file is an archive of which Tika tells nothing but names. */
  static boolean isPackage(Metadata metadata) {
    for (String parser : metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY)) {
      if (parser.contains(".pkg.")) {
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
