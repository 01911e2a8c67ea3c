package org.compendiumsearch.core.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.compendiumsearch.core.model.Departure;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentLinks;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.yaml.YamlJson;
import org.jspecify.annotations.Nullable;

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

  /** Adds to a document what tells the ones that are alike. */
  static void addLikeness(Document doc, DocumentSummary document, Likeness likeness) {
    for (String key : likeness.keys()) {
      doc.add(new StringField(IndexSchema.LIKENESS, key, Field.Store.NO));
    }
    doc.add(new StoredField(IndexSchema.SKETCH, likeness.sketch()));
    doc.add(new StoredField(IndexSchema.SKETCH_OF, document.id().value()));
    doc.add(new StoredField(IndexSchema.SKETCH_LANGUAGE, document.language()));
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
    if (file.sameAs() != null) {
      doc.add(new StringField(IndexSchema.SAME_AS, file.sameAs(), Field.Store.NO));
    }
    doc.add(new StoredField(IndexSchema.RECORD, StoredJson.write(file)));
    return doc;
  }

  /** Returns a departure as the index holds it. */
  Document toLucene(Departure departure) {
    String id = departure.id().value();
    Document doc = typed(IndexSchema.DEPARTURE, id);
    doc.add(new StringField(IndexSchema.DEPARTED, id, Field.Store.NO));
    doc.add(new LongPoint(IndexSchema.DEPARTED_AT, departure.at().toEpochMilli()));
    if (departure.movedTo() != null) {
      String to = departure.movedTo().value();
      doc.add(new StringField(IndexSchema.MOVED_TO, to, Field.Store.NO));
    } else {
      doc.add(new StringField(IndexSchema.REMOVED, IndexSchema.DEPARTURE, Field.Store.NO));
    }
    doc.add(new StoredField(IndexSchema.RECORD, StoredJson.write(departure)));
    return doc;
  }

  /** Reads a departure from its stored fields. */
  public static Departure departureFrom(Document doc) {
    return StoredJson.read(doc.get(IndexSchema.RECORD), Departure.class);
  }

  /** Returns a document's links as the index holds them. */
  Document toLucene(DocumentLinks links) {
    String id = links.id().value();
    Document doc = typed(IndexSchema.LINKS, id);
    doc.add(new StringField(IndexSchema.LINKS_OF, id, Field.Store.NO));
    for (DocumentId linked : links.linked()) {
      doc.add(new StringField(IndexSchema.LINKED, linked.value(), Field.Store.NO));
    }
    doc.add(new StoredField(IndexSchema.RECORD, StoredJson.write(links)));
    return doc;
  }

  /** Reads a document's links from their stored fields. */
  public static DocumentLinks linksFrom(Document doc) {
    return StoredJson.read(doc.get(IndexSchema.RECORD), DocumentLinks.class);
  }

  /** Reads what became of a file from its stored fields. */
  public static FileRecord fileFrom(Document doc) {
    return StoredJson.read(doc.get(IndexSchema.RECORD), FileRecord.class);
  }

  /** Returns the text of the taxonomy or the thesaurus as the index holds it. */
  Document toLucene(String type, String text) {
    Document doc = typed(type, type);
    doc.add(new StoredField(IndexSchema.RECORD, text));
    doc.add(new StoredField(IndexSchema.AS_JSON, YamlJson.of(text)));
    return doc;
  }

  /** Reads the taxonomy or the thesaurus as JSON; null in an index of before it was kept so. */
  public static @Nullable String jsonFrom(Document doc) {
    return doc.get(IndexSchema.AS_JSON);
  }

  /** Reads the text of the taxonomy or the thesaurus from its stored fields. */
  public static String textFrom(Document doc) {
    return doc.get(IndexSchema.RECORD);
  }

  private static Document typed(String type, String id) {
    Document doc = new Document();
    doc.add(new StringField(IndexSchema.TYPE, type, Field.Store.NO));
    doc.add(new StringField(IndexSchema.ID, id, Field.Store.NO));
    return doc;
  }
}
