package org.compendiumsearch.indexer.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.compendiumsearch.indexer.extract.pdf.PdfParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Tika's standard parsers, and ours beside or around them, as we want them. For all threads. */
final class TikaParsers {
  /** Parsers that start other programs of the machine, if only to see whether they are there. */
  private static final List<Class<? extends Parser>> OUTSIDE =
      List.of(CompositeExternalParser.class);

  /** Kinds for which there is a parser that tells what they are, but not what is in them. */
  private static final Set<String> NAMED_ONLY =
      Set.of(
          "application/vnd.ms-outlook-pst",
          "application/vnd.apple.keynote.13",
          "application/vnd.apple.numbers.13",
          "application/vnd.apple.pages.13",
          "application/vnd.apple.unknown.13",
          "application/vnd.ms-project",
          "application/vnd.ms-works",
          "application/sldworks",
          "application/x-quattro-pro",
          "application/x-msdownload",
          "application/x-tika-staroffice",
          "application/vnd.stardivision.calc",
          "application/vnd.stardivision.draw",
          "application/vnd.stardivision.impress",
          "application/vnd.stardivision.writer");

  private final boolean ocr;
  private final AutoDetectParser parser;
  private final Set<MediaType> known;

  TikaParsers(boolean ocr) {
    this.ocr = ocr;
    List<Class<? extends Parser>> leftOut = new ArrayList<>(OUTSIDE);
    if (!ocr) {
      leftOut.add(TesseractOCRParser.class);
    }
    ServiceLoader loader = new ServiceLoader(TikaParsers.class.getClassLoader());
    DefaultParser standard =
        new DefaultParser(MediaTypeRegistry.getDefaultRegistry(), loader, leftOut);
    OpenDocumentParser office = new OpenDocumentParser();
    office.setContentParser(new OdfParser());
    parser =
        new AutoDetectParser(
            standard,
            new PdfParser(),
            new PlainTextParser(),
            new MarkdownParser(),
            new CsvParser(),
            new RtfParser(),
            office);
    known = parser.getSupportedTypes(context());
  }

  MediaType detect(TikaInputStream in, Metadata metadata) throws IOException {
    return parser.getDetector().detect(in, metadata);
  }

  boolean canRead(MediaType type) {
    if (FileKind.isNeverText(type) || NAMED_ONLY.contains(type.getBaseType().toString())) {
      return false;
    }
    MediaTypeRegistry registry = parser.getMediaTypeRegistry();
    for (MediaType each = type;
        each != null && !each.equals(MediaType.OCTET_STREAM);
        each = registry.getSupertype(each)) {
      if (known.contains(each) || known.contains(each.getBaseType())) {
        return true;
      }
    }
    return false;
  }

  /** Parses as {@link #detect} has found, without detecting again, which can take milliseconds. */
  void parse(
      TikaInputStream in,
      MediaType type,
      ContentHandler handler,
      Metadata metadata,
      ParseContext context)
      throws IOException, SAXException, TikaException {
    metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, type.toString());
    parser.parse(in, handler, metadata, context);
  }

  /** Returns the ending that names of such files have, or an empty text. */
  String ending(Path file) {
    try (TikaInputStream in = TikaInputStream.get(file)) {
      MediaType type = detect(in, new Metadata()).getBaseType();
      return MimeTypes.getDefaultMimeTypes().forName(type.toString()).getExtension();
    } catch (IOException | MimeTypeException e) {
      return "";
    }
  }

  ParseContext context() {
    ParseContext context = new ParseContext();
    context.set(Parser.class, parser);
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setIncludeSlideMasterContent(false);
    context.set(OfficeParserConfig.class, office);
    TesseractOCRConfig recognition = new TesseractOCRConfig();
    recognition.setSkipOcr(!ocr);
    context.set(TesseractOCRConfig.class, recognition);
    return context;
  }
}
