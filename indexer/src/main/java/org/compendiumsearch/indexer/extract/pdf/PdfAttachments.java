package org.compendiumsearch.indexer.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Hands on the files attached to a PDF, as a whole or to a place on a page. Used once. */
final class PdfAttachments {
  /** A tree of names in a circle must come to an end. */
  private static final int MOST_DEPTH = 50;

  private final EmbeddedDocumentExtractor extractor;
  private final ContentHandler handler;

  private PdfAttachments(EmbeddedDocumentExtractor extractor, ContentHandler handler) {
    this.extractor = extractor;
    this.handler = handler;
  }

  static void write(PDDocument document, ContentHandler handler, ParseContext context)
      throws IOException, SAXException {
    EmbeddedDocumentExtractor extractor = context.get(EmbeddedDocumentExtractor.class);
    if (extractor == null) {
      return;
    }
    PdfAttachments attachments = new PdfAttachments(extractor, handler);
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    if (names != null) {
      PDEmbeddedFilesNameTreeNode tree = names.getEmbeddedFiles();
      if (tree != null) {
        attachments.write(tree, 0);
      }
    }
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationFileAttachment attachment
            && attachment.getFile() instanceof PDComplexFileSpecification file) {
          attachments.write(file);
        }
      }
    }
  }

  private void write(PDNameTreeNode<PDComplexFileSpecification> node, int depth)
      throws IOException, SAXException {
    Map<String, PDComplexFileSpecification> names = node.getNames();
    if (names != null) {
      for (PDComplexFileSpecification file : names.values()) {
        write(file);
      }
    }
    if (node.getKids() != null && depth < MOST_DEPTH) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
        write(kid, depth + 1);
      }
    }
  }

  private void write(@Nullable PDComplexFileSpecification file) throws IOException, SAXException {
    PDEmbeddedFile content = file == null ? null : content(file);
    if (file == null || content == null) {
      return;
    }
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFilename());
    metadata.set(
        TikaCoreProperties.EMBEDDED_RESOURCE_TYPE,
        TikaCoreProperties.EmbeddedResourceType.ATTACHMENT.name());
    if (extractor.shouldParseEmbedded(metadata)) {
      try (InputStream in = content.createInputStream()) {
        extractor.parseEmbedded(in, handler, metadata, false);
      }
    }
  }

  private static @Nullable PDEmbeddedFile content(PDComplexFileSpecification file) {
    PDEmbeddedFile unicode = file.getEmbeddedFileUnicode();
    return unicode == null ? file.getEmbeddedFile() : unicode;
  }
}
