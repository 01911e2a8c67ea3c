package org.compendiumsearch.core.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

/** Turns documents, files and the taxonomy into Lucene documents and back. Safe for all threads. */
public final class DocumentMapper {
  private final TitleOrder titles = new TitleOrder();

  /** Creates a mapper. */
  public DocumentMapper() {}

  /** Returns a document as the index holds it. */
  Document toLucene(org.compendiumsearch.core.model.Document document) {
    String id = document.id().value();
    Document doc = typed(IndexSchema.DOCUMENT_TYPE, id);
    doc.add(new StringField(IndexSchema.DOCUMENT, id, Field.Store.NO));
    doc.add(titles.of(document.summary().title()));
    doc.add(new StoredField(IndexSchema.RECORD, StoredJson.write(document)));
    return doc;
  }

  /** Reads a document from its stored fields. */
  public static org.compendiumsearch.core.model.Document documentFrom(Document doc) {
    return StoredJson.read(
        doc.get(IndexSchema.RECORD), org.compendiumsearch.core.model.Document.class);
  }

  /** Returns a file's record as the index holds it. */
  Document toLucene(FileRecord file) {
    Document doc = typed(IndexSchema.FILE, file.key());
    if (file.cause() != null) {
      doc.add(new StringField(IndexSchema.NOT_READ, IndexSchema.FILE, Field.Store.NO));
    }
    doc.add(new StoredField(IndexSchema.RECORD, StoredJson.write(file)));
    return doc;
  }

  /** Reads what became of a file from its stored fields. */
  public static FileRecord fileFrom(Document doc) {
    return StoredJson.read(doc.get(IndexSchema.RECORD), FileRecord.class);
  }

  /** Returns the taxonomy's text as the index holds it. */
  Document taxonomyToLucene(String taxonomy) {
    Document doc = typed(IndexSchema.TAXONOMY, IndexSchema.TAXONOMY);
    doc.add(new StoredField(IndexSchema.RECORD, taxonomy));
    return doc;
  }

  /** Reads the taxonomy's text from its stored fields. */
  public static String taxonomyFrom(Document doc) {
    return doc.get(IndexSchema.RECORD);
  }

  private static Document typed(String type, String id) {
    Document doc = new Document();
    doc.add(new StringField(IndexSchema.TYPE, type, Field.Store.NO));
    doc.add(new StringField(IndexSchema.ID, id, Field.Store.NO));
    return doc;
  }
}
