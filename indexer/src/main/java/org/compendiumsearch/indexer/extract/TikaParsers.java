package org.compendiumsearch.indexer.extract;

import java.io.IOException;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.compendiumsearch.indexer.extract.pdf.PdfParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Tika's standard parsers, and ours for PDF and Markdown, as we want them. For all threads. */
final class TikaParsers {
  private final boolean ocr;
  private final AutoDetectParser parser =
      new AutoDetectParser(new DefaultParser(), new PdfParser(), new MarkdownParser());
  private final Set<MediaType> known = parser.getSupportedTypes(new ParseContext());

  TikaParsers(boolean ocr) {
    this.ocr = ocr;
  }

  MediaType detect(TikaInputStream in, Metadata metadata) throws IOException {
    return parser.getDetector().detect(in, metadata);
  }

  boolean canRead(MediaType type) {
    if (FileKind.isNeverText(type)) {
      return false;
    }
    MediaTypeRegistry registry = parser.getMediaTypeRegistry();
    for (MediaType each = type;
        each != null && !each.equals(MediaType.OCTET_STREAM);
        each = registry.getSupertype(each)) {
      if (known.contains(each.getBaseType())) {
        return true;
      }
    }
    return false;
  }

  void parse(TikaInputStream in, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    parser.parse(in, handler, metadata, context);
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
