package org.compendiumsearch.indexer.extract;

import java.io.EOFException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.xml.sax.SAXParseException;

/**
 * Says what is wrong with a file in words that do not ask for knowledge of the libraries that
 * complained of it.
 */
final class FaultText {
  /** What is always true of a file that cannot be read. */
  static final String DAMAGED = "it is damaged, or not what its name says";

  private static final String CUT_OFF = "its end seems to be missing";
  private static final String PACKED = "what is packed in it cannot be unpacked";

  /** What libraries say, and what it means; the first that fits counts. */
  private static final Map<Pattern, String> MEANINGS = meanings();

  private FaultText() {}

  private static Map<Pattern, String> meanings() {
    Map<Pattern, String> meanings = new LinkedHashMap<>();
    meanings.put(
        Pattern.compile("(?i)feature splitting|spanned|multi-?volume|split archive"),
        "it is one part of a divided archive; join the parts");
    meanings.put(
        Pattern.compile(
            "(?i)(unexpected|premature) end|truncat|\\bEOF\\b|end of (file|zlib|stream)"),
        CUT_OFF);
    meanings.put(
        Pattern.compile("(?i)root object|trailer|page tree|\\bxref\\b|startxref|catalog"),
        "its pages cannot be found");
    meanings.put(
        Pattern.compile("(?i)core part|ooxml|content types|package should contain"),
        "parts that belong to such a document are not there");
    meanings.put(
        Pattern.compile("(?i)\\bcrc\\b|checksum|compressor|archiver|inflat|deflat|decompress"),
        PACKED);
    return meanings;
  }

  /** Returns a sentence without a stop. */
  static String of(Throwable fault) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      String meaning = meaning(each);
      if (!meaning.isEmpty()) {
        return DAMAGED + ": " + meaning;
      }
    }
    return DAMAGED;
  }

  private static String meaning(Throwable fault) {
    if (fault instanceof SAXParseException xml) {
      int line = xml.getLineNumber();
      return "its XML has a fault" + (line > 0 ? " in line " + line : "");
    }
    String told = String.valueOf(fault.getMessage());
    for (Map.Entry<Pattern, String> each : MEANINGS.entrySet()) {
      if (each.getKey().matcher(told).find()) {
        return each.getValue();
      }
    }
    if (fault instanceof EOFException) {
      return CUT_OFF;
    }
    return fault instanceof ZipException ? PACKED : "";
  }
}
