package org.compendiumsearch.indexer.extract;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.ZeroByteFileException;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Corrupt;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Empty;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Encrypted;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.TooBig;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Unreadable;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Unsupported;

/** Says what is wrong with a file whose parsing failed. */
final class Faults {
  /** What the libraries say of a file that goes beyond a limit: Tika, POI, the XML parser. */
  private static final Pattern BEYOND_LIMITS = Pattern.compile("(?i)zip bomb|JAXP0001");

  private static final Pattern STRICT = Pattern.compile("(?i)strict ooxml");

  /** What archivers say of a password. */
  private static final Pattern LOCKED = Pattern.compile("(?i)without a password|password required");

  /** A signature may lie beside the file that it signs. */
  private static final Pattern NOTHING_SIGNED = Pattern.compile("(?i)no signed data");

  private Faults() {}

  static ExtractionOutcome outcome(Throwable fault, Path file) {
    if (fault instanceof AccessDeniedException) {
      return new Unreadable("no permission to read the file");
    }
    if (fault instanceof IOException && !Files.isReadable(file)) {
      return new Unreadable("the file cannot be opened");
    }
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof ZeroByteFileException) {
        return new Empty();
      }
      String told = String.valueOf(each.getMessage());
      if (each instanceof EncryptedDocumentException || LOCKED.matcher(told).find()) {
        return new Encrypted();
      }
      if (STRICT.matcher(told).find()) {
        return new Unsupported("Strict Open XML; save it as an ordinary Office file");
      }
      if (NOTHING_SIGNED.matcher(told).find()) {
        return new Empty();
      }
      if (BEYOND_LIMITS.matcher(told).find()) {
        return new TooBig("it unpacks to a hundred times its size or nests too deep");
      }
    }
    if (fault instanceof StackOverflowError) {
      return new Corrupt("its parts are nested without end");
    }
    return new Corrupt(FaultText.of(fault));
  }
}
