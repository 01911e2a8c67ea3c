package org.compendiumsearch.indexer.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Corrupt;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Empty;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Encrypted;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Extracted;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.ImageOnly;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Partial;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.TooBig;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Unsupported;
import org.compendiumsearch.indexer.extract.FileContents.Member;
import org.compendiumsearch.indexer.extract.Members.Unpacked;
import org.compendiumsearch.indexer.extract.pdf.PdfParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The reading of one file and of the files within it. Used once, by one thread. */
final class Reading {
  private final TikaParsers parsers;
  private final Unpacking unpacking = new Unpacking();
  private final List<Member> members = new ArrayList<>();

  Reading(TikaParsers parsers) {
    this.parsers = parsers;
  }

  FileContents contents(Path file) {
    ExtractionOutcome outcome = read(file, String.valueOf(file.getFileName()), "");
    String exceeded = unpacking.exceeded();
    return new FileContents(exceeded == null ? outcome : new TooBig(exceeded), members);
  }

  /**
   * Reads a file.
   *
   * @param name as its container gives it
   * @param within what the paths of its members begin with
   */
  private ExtractionOutcome read(Path file, String name, String within) {
    Metadata metadata = new Metadata();
    MediaType type = MediaType.OCTET_STREAM;
    BlockHandler blocks = null;
    try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
      if (Files.size(file) == 0) {
        return new Empty();
      }
      type = parsers.detect(in, metadata);
      if (!parsers.canRead(type)) {
        return new Unsupported(type.getBaseType().toString());
      }
      List<String> titles = FileKind.isSlides(type) ? SlideTitles.of(file) : List.of();
      blocks = new BlockHandler(FileKind.pages(type), titles);
      ParseContext context = parsers.context();
      Members found =
          new Members(
              type, metadata, (each, strict) -> read(each, within, metadata, strict), unpacking);
      context.set(EmbeddedDocumentExtractor.class, found);
      parsers.parse(in, type, handler(type, blocks), metadata, context);
      if (FileKind.isPackage(metadata)) {
        String archive = name + " of " + Files.size(file) + " bytes";
        members.addAll(ClosedMembers.of(blocks.blocks(), metadata, archive, within));
        return new Empty();
      }
      return outcome(type, blocks, metadata);
    } catch (IOException | TikaException | SAXException | RuntimeException | StackOverflowError e) {
      return withWhatWasRead(Faults.outcome(e, file), type, blocks, metadata);
    }
  }

  private static ContentHandler handler(MediaType type, BlockHandler blocks) {
    if (FileKind.isSheets(type)) {
      return new SheetHandler(blocks);
    }
    return FileKind.isMail(type) ? new EmptyLines(blocks) : blocks;
  }

  /** Reads a file within a file; one that only holds others is as good as they are. */
  private void read(Unpacked member, String within, Metadata container, boolean strict) {
    String name = member.name() + (member.told() ? "" : parsers.ending(member.file()));
    String path = within + name;
    List<Member> earlier = new ArrayList<>(members);
    members.clear();
    unpacking.down();
    ExtractionOutcome outcome = read(member.file(), name, path + "!/");
    unpacking.up();
    List<Member> inner = new ArrayList<>(members);
    members.clear();
    members.addAll(earlier);
    boolean isArchive = outcome instanceof Empty && !inner.isEmpty();
    if (isArchive && FileKind.isCompressed(container)) {
      inner.replaceAll(each -> each.within(path + "!/", within));
    }
    if (!isArchive && (!strict || isDocument(outcome))) {
      members.add(new Member(path, member.sha256(), member.size(), outcome));
    }
    members.addAll(inner);
  }

  /** A picture that a document shows is no document, though some formats can hold words. */
  private static boolean isDocument(ExtractionOutcome outcome) {
    return switch (outcome) {
      case Extracted(ExtractedText text) -> !text.mediaType().startsWith("image/");
      case Partial(ExtractedText text, String cause) -> !text.mediaType().startsWith("image/");
      case Encrypted encrypted -> true;
      default -> false;
    };
  }

  /** What could be read before the fault is better than nothing. */
  private static ExtractionOutcome withWhatWasRead(
      ExtractionOutcome fault, MediaType type, @Nullable BlockHandler blocks, Metadata metadata) {
    if (fault instanceof Corrupt(String cause) && blocks != null && blocks.hasText()) {
      return new Partial(text(type, blocks, metadata), cause);
    }
    return fault;
  }

  private static ExtractionOutcome outcome(MediaType type, BlockHandler blocks, Metadata metadata) {
    if (blocks.hasText() || !headers(type, metadata).isEmpty()) {
      return new Extracted(text(type, blocks, metadata));
    }
    boolean pictures = FileKind.isPicture(type) || metadata.get(PdfParser.IMAGES_ONLY) != null;
    return pictures ? new ImageOnly() : new Empty();
  }

  private static List<Block> headers(MediaType type, Metadata metadata) {
    return FileKind.isPlainMail(type) ? MailHeaders.of(metadata) : List.of();
  }

  private static ExtractedText text(MediaType type, BlockHandler blocks, Metadata metadata) {
    List<Block> all = new ArrayList<>(headers(type, metadata));
    all.addAll(FileKind.isOdfSlides(type) ? SlideTitles.first(blocks.blocks()) : blocks.blocks());
    return new ExtractedText(
        type.getBaseType().toString(),
        pages(metadata, blocks),
        metadata.get(TikaCoreProperties.TITLE),
        language(metadata.get(TikaCoreProperties.LANGUAGE)),
        year(metadata.get(TikaCoreProperties.CREATED)),
        all);
  }

  private static @Nullable Integer pages(Metadata metadata, BlockHandler blocks) {
    if (blocks.pages() == 0) {
      return null;
    }
    Integer told = metadata.getInt(PagedText.N_PAGES);
    return told == null ? blocks.pages() : told;
  }

  private static @Nullable String language(@Nullable String tag) {
    return tag == null || !tag.matches("[A-Za-z]{2}([-_].*)?")
        ? null
        : tag.substring(0, 2).toLowerCase(Locale.ROOT);
  }

  private static @Nullable Integer year(@Nullable String date) {
    return date == null || !date.matches("(19|20)\\d\\d.*")
        ? null
        : Integer.valueOf(date.substring(0, 4));
  }
}
