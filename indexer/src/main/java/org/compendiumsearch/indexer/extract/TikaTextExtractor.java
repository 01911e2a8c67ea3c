package org.compendiumsearch.indexer.extract;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Corrupt;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Empty;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Encrypted;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Extracted;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.ImageOnly;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.TooBig;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Unreadable;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Unsupported;
import org.compendiumsearch.indexer.extract.pdf.PdfParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads files with Tika's standard parsers, and PDF and Markdown with our own, in this process. The
 * kind of a file is told by its content, not its name. Safe for all threads.
 */
public final class TikaTextExtractor implements TextExtractor {
  private static final Set<String> NEVER_TEXT = Set.of("audio", "video", "font", "model");

  /** The kinds whose elements are their author's own. */
  private static final Set<String> MARKUP =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "text/markdown",
          "text/x-web-markdown",
          "application/epub+zip");

  /** What the libraries say of a file that goes beyond a limit: Tika, POI, the XML parser. */
  private static final Pattern BEYOND_LIMITS = Pattern.compile("(?i)zip bomb|JAXP0001");

  private final AutoDetectParser parser =
      new AutoDetectParser(new DefaultParser(), new PdfParser(), new MarkdownParser());

  /** Creates an extractor. */
  public TikaTextExtractor() {}

  @Override
  public FileContents extract(Path file) {
    return FileContents.of(outcome(file));
  }

  private ExtractionOutcome outcome(Path file) {
    Metadata metadata = new Metadata();
    try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
      MediaType type = parser.getDetector().detect(in, metadata);
      if (Files.size(file) == 0) {
        return new Empty();
      }
      if (!isSupported(type)) {
        return new Unsupported(type.toString());
      }
      BlockHandler blocks = new BlockHandler(MARKUP.contains(type.getBaseType().toString()));
      parser.parse(in, blocks, metadata, context());
      return outcome(type, blocks, metadata);
    } catch (ZeroByteFileException e) {
      return new Empty();
    } catch (EncryptedDocumentException e) {
      return new Encrypted();
    } catch (AccessDeniedException e) {
      return new Unreadable("no permission to read the file");
    } catch (TikaException | SAXException | RuntimeException | StackOverflowError e) {
      return broken(e);
    } catch (IOException e) {
      return Files.isReadable(file) ? broken(e) : new Unreadable("the file cannot be opened");
    }
  }

  private static ParseContext context() {
    ParseContext context = new ParseContext();
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    context.set(EmbeddedDocumentExtractor.class, new NoEmbedded());
    TesseractOCRConfig ocr = new TesseractOCRConfig();
    ocr.setSkipOcr(true);
    context.set(TesseractOCRConfig.class, ocr);
    return context;
  }

  private boolean isSupported(MediaType type) {
    if (NEVER_TEXT.contains(type.getType())) {
      return false;
    }
    MediaTypeRegistry registry = parser.getMediaTypeRegistry();
    Set<MediaType> known = parser.getSupportedTypes(new ParseContext());
    for (MediaType each = type;
        each != null && !each.equals(MediaType.OCTET_STREAM);
        each = registry.getSupertype(each)) {
      if (known.contains(each.getBaseType())) {
        return true;
      }
    }
    return false;
  }

  private static ExtractionOutcome outcome(
      MediaType type, BlockHandler handler, Metadata metadata) {
    if (handler.blocks().stream().allMatch(Block::isHeading)) {
      boolean pictures =
          type.getType().equals("image") || metadata.get(PdfParser.IMAGES_ONLY) != null;
      return pictures ? new ImageOnly() : new Empty();
    }
    return new Extracted(
        new ExtractedText(
            type.getBaseType().toString(),
            pages(metadata, handler),
            metadata.get(TikaCoreProperties.TITLE),
            language(metadata.get(TikaCoreProperties.LANGUAGE)),
            year(metadata.get(TikaCoreProperties.CREATED)),
            handler.blocks()));
  }

  private static @Nullable Integer pages(Metadata metadata, BlockHandler handler) {
    if (handler.pages() == 0) {
      return null;
    }
    Integer told = metadata.getInt(PagedText.N_PAGES);
    return told == null ? handler.pages() : told;
  }

  private static @Nullable String language(@Nullable String tag) {
    return tag == null || !tag.matches("[A-Za-z]{2}([-_].*)?")
        ? null
        : tag.substring(0, 2).toLowerCase(java.util.Locale.ROOT);
  }

  private static @Nullable Integer year(@Nullable String date) {
    return date == null || !date.matches("(19|20)\\d\\d.*")
        ? null
        : Integer.valueOf(date.substring(0, 4));
  }

  private static ExtractionOutcome broken(Throwable fault) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
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
    return new Corrupt(FaultText.of(fault));
  }

  /** Leaves out pictures and other files within a file. */
  private static final class NoEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      // Nothing of it is wanted.
    }
  }

  @Override
  public void close() {
    // Holds nothing open.
  }
}
