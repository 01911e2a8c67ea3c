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

/** Says what is wrong with a file whose parsing failed. */
final class Faults {
  /** What the libraries say of a file that goes beyond a limit: Tika, POI, the XML parser. */
  private static final Pattern BEYOND_LIMITS = Pattern.compile("(?i)zip bomb|JAXP0001");

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
      if (each instanceof EncryptedDocumentException) {
        return new Encrypted();
      }
      if (BEYOND_LIMITS.matcher(String.valueOf(each.getMessage())).find()) {
        return new TooBig("it unpacks to a hundred times its size or nests too deep");
      }
    }
    if (fault instanceof StackOverflowError) {
      return new Corrupt("its parts are nested without end");
    }
    String told = FaultText.of(fault);
    boolean silent = told.equals(FaultText.NOTHING_TOLD);
    return new Corrupt(silent ? told : "it is damaged, or not what its name says: " + told);
  }
}
