package org.compendiumsearch.indexer.extract.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Compares the headings that are found by their look with the outline a PDF has. Safe for all
 * threads.
 */
public final class PdfHeadingsCheck {
  private static final int FEWEST_ITEMS = 4;

  private PdfHeadingsCheck() {}

  /**
   * A heading to compare.
   *
   * @param title comparable: letters and digits in lower case
   * @param level from 1
   * @param page from 1
   */
  public record Place(String title, int level, int page) {
    /** Says whether another has the same words, but for a number before them, on the same page. */
    public boolean isSame(Place other) {
      return page == other.page && PdfHeadings.isSame(title, other.title);
    }
  }

  /** Why a file says nothing. */
  public enum Use {
    /** It has an outline to compare with. */
    GOOD,
    /** It has no outline. */
    NONE,
    /** Its outline has fewer than four items. */
    SHORT,
    /** Most of its bookmarks are page numbers or file names. */
    MACHINE_MADE,
    /** The titles of more than half of its bookmarks do not stand on their pages. */
    NOT_IN_TEXT
  }

  /**
   * What was found in a file.
   *
   * @param use of its outline
   * @param outline its bookmarks
   * @param found the headings by their look
   * @param pages how many
   */
  public record Comparison(Use use, List<Place> outline, List<Place> found, int pages) {}

  /** Reads a file. */
  public static Comparison compare(Path file) throws IOException {
    try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file.toFile());
        PDDocument document = Loader.loadPDF(bytes)) {
      List<PdfOutline.Item> outline = PdfOutline.read(document);
      int pages = document.getNumberOfPages();
      if (outline.size() < FEWEST_ITEMS) {
        return new Comparison(
            outline.isEmpty() ? Use.NONE : Use.SHORT, List.of(), List.of(), pages);
      }
      if (PdfOutlineUse.isMachineMade(outline)) {
        return new Comparison(Use.MACHINE_MADE, List.of(), List.of(), pages);
      }
      PdfStructure structure = PdfStructure.withoutOutline(document);
      List<Place> items = new ArrayList<>();
      Set<Place> seen = new HashSet<>();
      int missing = 0;
      for (PdfOutline.Item item : outline) {
        Place place = new Place(PdfText.comparable(item.title()), item.level(), item.page());
        missing += stands(PdfNumber.words(item.title()), item.page(), structure.pages()) ? 0 : 1;
        if (seen.add(new Place(place.title(), 0, place.page()))) {
          items.add(place);
        }
      }
      Use use = missing * 2 > outline.size() ? Use.NOT_IN_TEXT : Use.GOOD;
      List<Place> found =
          structure.headings().stream()
              .map(each -> new Place(PdfText.comparable(each.title()), each.level(), each.page()))
              .toList();
      return new Comparison(use, items, found, pages);
    }
  }

  private static boolean stands(String title, int page, PdfPages pages) {
    StringBuilder words = new StringBuilder();
    for (PdfLine line : pages.page(page)) {
      words.append(PdfText.comparable(line.text()));
    }
    return words.indexOf(title) >= 0;
  }

  /**
   * How long a file took.
   *
   * @param plain to read its text with PDFBox alone
   * @param whole to read it with its structure
   */
  public record Times(Duration plain, Duration whole) {}

  /** Measures a file, once each way. */
  public static Times time(Path file, boolean plainFirst) throws IOException {
    if (plainFirst) {
      Duration plain = plain(file);
      return new Times(plain, whole(file));
    }
    Duration whole = whole(file);
    return new Times(plain(file), whole);
  }

  private static Duration plain(Path file) throws IOException {
    long start = System.nanoTime();
    try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file.toFile());
        PDDocument document = Loader.loadPDF(bytes)) {
      new PDFTextStripper().writeText(document, java.io.Writer.nullWriter());
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static Duration whole(Path file) throws IOException {
    long start = System.nanoTime();
    try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file.toFile());
        PDDocument document = Loader.loadPDF(bytes)) {
      PdfStructure structure = PdfStructure.read(document);
      PdfHyphens.of(structure);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
