package org.compendiumsearch.core.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.core.model.TextSpan;
import org.compendiumsearch.core.taxonomy.Facets;

/** Turns entries into Lucene documents and back. Safe for all threads. */
public final class EntryMapper {
  private static final FieldType PLAIN = TextField.TYPE_NOT_STORED;
  private static final FieldType BODY = new FieldType(PLAIN);
  private static final FieldType WORDS = new FieldType(PLAIN);

  static {
    BODY.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    BODY.freeze();
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    WORDS.freeze();
  }

  private final Analyzers analyzers;
  private final TitleOrder titles = new TitleOrder();

  /** Creates a mapper whose fields are named after the languages of these analyzers. */
  public EntryMapper(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  private record Stored(
      DocumentSummary document,
      int order,
      String title,
      List<String> headingPath,
      String language,
      List<PageMark> pageMarks,
      List<TextSpan> spans,
      List<FacetAssignment> facets) {}

  /**
   * Returns an entry as the index holds it.
   *
   * @param words counts its stems when it is indexed
   */
  Document toLucene(Entry entry, WordTally words) {
    Document doc = new Document();
    DocumentSummary of = entry.document();
    doc.add(new StringField(IndexSchema.TYPE, IndexSchema.ENTRY, Field.Store.NO));
    doc.add(new StringField(IndexSchema.ID, entry.id().value(), Field.Store.YES));
    doc.add(new StringField(IndexSchema.DOCUMENT, of.id().value(), Field.Store.NO));
    doc.add(new SortedDocValuesField(IndexSchema.DOCUMENT, new BytesRef(of.id().value())));
    if (of.year() != null) {
      doc.add(new IntField(IndexSchema.YEAR, of.year(), Field.Store.NO));
    }
    doc.add(titles.of(entry.title()));
    addFacets(doc, entry.facets());
    addText(doc, entry, words);
    doc.add(new StoredField(IndexSchema.RECORD, StoredJson.write(stored(entry))));
    doc.add(new StoredField(IndexSchema.TEXT, entry.text()));
    return doc;
  }

  /** Returns a passage of an entry as the index holds it: before the entry, in one block. */
  static Document toLucene(DocumentId document, String model, PassageVector passage) {
    Document doc = new Document();
    doc.add(new StringField(IndexSchema.TYPE, IndexSchema.PASSAGE, Field.Store.NO));
    doc.add(new StringField(IndexSchema.DOCUMENT, document.value(), Field.Store.NO));
    // Lucene wants a field the same on every document that has it.
    doc.add(new SortedDocValuesField(IndexSchema.DOCUMENT, new BytesRef(document.value())));
    doc.add(new NumericDocValuesField(IndexSchema.PASSAGE_START, passage.passage().start()));
    doc.add(new NumericDocValuesField(IndexSchema.PASSAGE_END, passage.passage().end()));
    doc.add(
        new KnnFloatVectorField(
            IndexSchema.vector(model), passage.vector(), VectorSimilarityFunction.DOT_PRODUCT));
    return doc;
  }

  /** Reads an entry from its stored fields. */
  public static Entry fromLucene(Document doc) {
    Stored stored = StoredJson.read(doc.get(IndexSchema.RECORD), Stored.class);
    return new Entry(
        new EntryId(doc.get(IndexSchema.ID)),
        stored.document(),
        stored.order(),
        stored.title(),
        stored.headingPath(),
        stored.language(),
        doc.get(IndexSchema.TEXT),
        stored.pageMarks(),
        stored.spans(),
        stored.facets());
  }

  private static Stored stored(Entry entry) {
    return new Stored(
        entry.document(),
        entry.order(),
        entry.title(),
        entry.headingPath(),
        entry.language(),
        entry.pageMarks(),
        entry.spans(),
        entry.facets());
  }

  private void addText(Document doc, Entry entry, WordTally words) {
    String language = analyzers.analysisOf(entry.language());
    String title = IndexSchema.title(language);
    String heading = IndexSchema.heading(language);
    List<String> path = entry.headingPath();
    doc.add(words.field(title, entry.title(), PLAIN, IndexSchema.TITLE_WEIGHT));
    for (String above : path.subList(0, Math.max(0, path.size() - 1))) {
      doc.add(words.field(heading, above, PLAIN, IndexSchema.HEADING_WEIGHT));
    }
    String of = entry.document().title();
    if (!of.equals(entry.title())) {
      doc.add(words.field(heading, of, PLAIN, IndexSchema.HEADING_WEIGHT));
    }
    doc.add(words.field(IndexSchema.body(language), entry.text(), BODY, 1));
    doc.add(words.all(IndexSchema.words(language), WORDS));
  }

  private static void addFacets(Document doc, List<FacetAssignment> facets) {
    Set<FacetAssignment> seen = new LinkedHashSet<>();
    for (FacetAssignment each : facets) {
      String value = each.value();
      int slash = Facets.isOpen(each.facet()) ? -1 : value.indexOf('/');
      for (int end = slash; end > 0; end = value.indexOf('/', end + 1)) {
        seen.add(FacetAssignment.declared(each.facet(), value.substring(0, end)));
      }
      seen.add(FacetAssignment.declared(each.facet(), value));
    }
    for (FacetAssignment each : seen) {
      doc.add(new KeywordField(IndexSchema.facet(each.facet()), each.value(), Field.Store.NO));
    }
  }
}
