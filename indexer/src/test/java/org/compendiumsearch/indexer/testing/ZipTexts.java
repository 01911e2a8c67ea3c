package org.compendiumsearch.indexer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.extract.ExtractedText;
import org.compendiumsearch.indexer.extract.ExtractionOutcome;
import org.compendiumsearch.indexer.extract.FileContents;
import org.compendiumsearch.indexer.extract.TextExtractor;
import org.compendiumsearch.indexer.source.Checksum;

/**
 * Reads plain text, with {@code #} before headings, and archives of such texts. Counts what it
 * reads, and reads text that says "broken" as corrupt.
 */
public final class ZipTexts implements TextExtractor {
  private final AtomicInteger read = new AtomicInteger();

  /** Returns how many files were read since the last question. */
  public int read() {
    return read.getAndSet(0);
  }

  @Override
  public FileContents extract(Path file) {
    read.incrementAndGet();
    try {
      if (!file.toString().endsWith(".zip")) {
        return FileContents.of(outcome(Files.readString(file)));
      }
      List<FileContents.Member> members = new ArrayList<>();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          byte[] bytes = zip.getInputStream(entry).readAllBytes();
          String text = new String(bytes, StandardCharsets.UTF_8);
          members.add(
              new FileContents.Member(
                  entry.getName(), Checksum.of(text), bytes.length, outcome(text)));
        }
      }
      return new FileContents(new ExtractionOutcome.Empty(), members);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExtractionOutcome outcome(String text) {
    if (text.equals("broken")) {
      return new ExtractionOutcome.Corrupt("it is broken");
    }
    List<Block> blocks = new ArrayList<>();
    for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
      blocks.add(
          line.startsWith("#")
              ? Block.heading(1, line.substring(1).strip(), null)
              : Block.paragraph(line, null));
    }
    return blocks.isEmpty()
        ? new ExtractionOutcome.Empty()
        : new ExtractionOutcome.Extracted(
            new ExtractedText("text/plain", null, null, "en", null, blocks));
  }

  @Override
  public void close() {
    // Holds nothing open.
  }
}
