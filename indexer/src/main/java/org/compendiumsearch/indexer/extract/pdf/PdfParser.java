package org.compendiumsearch.indexer.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads PDF with its outline, in the place of Tika's own parser, which tells neither the page nor
 * the place a bookmark leads to. Safe for all threads.
 */
public final class PdfParser implements Parser {
  /** Set to "true" where pages hold pictures and not a letter of text. */
  public static final String IMAGES_ONLY = "compendium:imagesOnly";

  private static final long serialVersionUID = 1L;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("pdf"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (TemporaryResources temporary = new TemporaryResources()) {
      TikaInputStream in = TikaInputStream.get(stream, temporary, metadata);
      try (RandomAccessReadBufferedFile file = new RandomAccessReadBufferedFile(in.getFile());
          PDDocument document = Loader.loadPDF(file)) {
        describe(document, metadata);
        write(document, handler, metadata, context);
      }
    } catch (InvalidPasswordException e) {
      throw new EncryptedDocumentException(e);
    }
  }

  private static void describe(PDDocument document, Metadata metadata) {
    metadata.set(PagedText.N_PAGES, document.getNumberOfPages());
    PDDocumentInformation information = document.getDocumentInformation();
    if (information.getTitle() != null) {
      metadata.set(TikaCoreProperties.TITLE, information.getTitle());
    }
    Calendar created = information.getCreationDate();
    if (created != null) {
      metadata.set(TikaCoreProperties.CREATED, created);
    }
    String language = document.getDocumentCatalog().getLanguage();
    if (language != null && !language.isBlank()) {
      metadata.set(TikaCoreProperties.LANGUAGE, language);
    }
  }

  private static void write(
      PDDocument document, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    List<PdfLine> lines = PdfOcr.complete(document, PdfLineReader.read(document), context);
    PdfStructure structure = PdfStructure.of(document, lines);
    if (lines.isEmpty() && hasPictures(document)) {
      metadata.set(IMAGES_ONLY, "true");
    }
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    new PdfWriter(xhtml, labels(document, structure), PdfHyphens.of(structure)).write(structure);
    PdfAttachments.write(document, xhtml, context);
    xhtml.endDocument();
  }

  /** Returns the label of each page: the declared one, else the printed one, null for none. */
  private static List<@Nullable String> labels(PDDocument document, PdfStructure structure)
      throws IOException {
    PDPageLabels labels = document.getDocumentCatalog().getPageLabels();
    return labels == null
        ? structure.printed()
        : new ArrayList<>(List.of(labels.getLabelsByPageIndices()));
  }

  private static boolean hasPictures(PDDocument document) {
    for (PDPage page : document.getPages()) {
      if (hasPictures(page)) {
        return true;
      }
    }
    return false;
  }

  static boolean hasPictures(PDPage page) {
    PDResources resources = page.getResources();
    if (resources != null) {
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
