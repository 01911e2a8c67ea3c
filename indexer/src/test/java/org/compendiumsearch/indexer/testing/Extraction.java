package org.compendiumsearch.indexer.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.extract.ExtractedText;
import org.compendiumsearch.indexer.extract.ExtractionOutcome;
import org.compendiumsearch.indexer.extract.TextExtractor;
import org.compendiumsearch.indexer.extract.TikaTextExtractor;

/**
 * Reads what a test wrote, with one extractor for all tests: it takes a while to load.
 *
 * @param folder takes the files
 */
public record Extraction(Folder folder) {
  private static final TextExtractor EXTRACTOR = new TikaTextExtractor();

  /** Returns what becomes of a file. */
  public ExtractionOutcome outcome(String name, byte[] bytes) {
    return EXTRACTOR.extract(folder.write(name, bytes)).outcome();
  }

  /** Returns the text of a file that can be read. */
  public ExtractedText text(String name, byte[] bytes) {
    ExtractionOutcome outcome = outcome(name, bytes);
    assertThat(outcome).isInstanceOf(ExtractionOutcome.Extracted.class);
    return ((ExtractionOutcome.Extracted) outcome).text();
  }

  /** Returns the text of a PDF. */
  public ExtractedText text(Pdf pdf) {
    return text("a.pdf", pdf.bytes());
  }

  /** Returns the blocks of a PDF. */
  public List<Block> blocks(Pdf pdf) {
    return text(pdf).blocks();
  }
}
