package org.compendiumsearch.core.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.model.Entry;

/**
 * Makes the block in which a document stands in the index: the passages of each entry, then the
 * entry, and at the end the document. Safe for all threads.
 */
final class DocumentBlocks {
  private final EntryMapper entries;
  private final DocumentMapper documents = new DocumentMapper();

  DocumentBlocks(Analyzers analyzers) {
    this.entries = new EntryMapper(analyzers);
  }

  List<Document> of(
      org.compendiumsearch.core.model.Document document,
      List<Entry> parts,
      Likeness likeness,
      EntryVectors vectors) {
    List<Document> block = new ArrayList<>(parts.size() + 1);
    WordTally words = new WordTally();
    for (Entry part : parts) {
      List<PassageVector> passages = vectors.of(part.id());
      String model = vectors.model();
      if (model != null) {
        passages.forEach(each -> block.add(EntryMapper.toLucene(document.id(), model, each)));
      }
      Document entry = entries.toLucene(part, words);
      long updated = document.indexedAt().toEpochMilli();
      entry.add(new NumericDocValuesField(IndexSchema.UPDATED, updated));
      if (!passages.isEmpty()) {
        entry.add(new NumericDocValuesField(IndexSchema.PASSAGES, passages.size()));
      }
      block.add(entry);
    }
    Document last = documents.toLucene(document);
    DocumentMapper.addLikeness(last, document.summary(), likeness);
    block.add(last);
    return block;
  }
}
