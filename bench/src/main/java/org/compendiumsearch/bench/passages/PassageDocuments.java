package org.compendiumsearch.bench.passages;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.PageMark;
import org.jspecify.annotations.Nullable;

/**
 * Makes passages into documents, each passage an entry: what follows each other with the same path
 * is one document; of passages without a path a hundred make one. The same file gives the same
 * documents on every machine. One thread at a time.
 */
public final class PassageDocuments implements PassageFile.Visitor {
  /** How many passages without a path make a document. */
  static final int WITHOUT_PATH = 100;

  /** How many entries stand on a page where passages do not tell theirs. */
  private static final int A_PAGE = 4;

  private static final int FIRST_YEAR = 2000;
  private static final int YEARS = 26;

  /** A fixed moment: an index must not differ by when it was made. */
  private static final Instant INDEXED_AT = Instant.parse("2026-01-01T00:00:00Z");

  private final DrawnFacets facets;
  private final Visitor visitor;
  private final List<Passage> passages = new ArrayList<>();
  private int documents;

  /**
   * Creates the maker.
   *
   * @param visitor gets each document when it is complete; the last one by {@link #end}
   */
  public PassageDocuments(DrawnFacets facets, Visitor visitor) {
    this.facets = facets;
    this.visitor = visitor;
  }

  /** Takes documents, one after another. */
  @FunctionalInterface
  public interface Visitor {
    /** Takes the next document with its entries in order. */
    void visit(Document document, List<Entry> entries) throws IOException;
  }

  @Override
  public void visit(Passage passage) throws IOException {
    if (!passages.isEmpty() && isAnother(passage)) {
      end();
    }
    passages.add(passage);
  }

  /** Gives the last document. */
  public void end() throws IOException {
    if (passages.isEmpty()) {
      return;
    }
    documents++;
    DocumentId id = new DocumentId(String.format(Locale.ROOT, "d%07d", documents));
    DocumentSummary summary = summary(id);
    List<FacetAssignment> shared = facets.ofDocument(id.value(), summary.language());
    List<Entry> entries = new ArrayList<>(passages.size());
    for (int i = 0; i < passages.size(); i++) {
      entries.add(entry(summary, i, shared));
    }
    Passage first = passages.getFirst();
    String path = first.path() == null ? first.id() : first.path();
    Document.SourceFile file = new Document.SourceFile("passages", path, "", size());
    visitor.visit(
        new Document(
            summary, null, null, file, List.of(), List.of(), List.of(), entries.size(), INDEXED_AT),
        entries);
    passages.clear();
  }

  private boolean isAnother(Passage passage) {
    @Nullable String path = passages.getLast().path();
    return !Objects.equals(passage.path(), path)
        || !passage.language().equals(passages.getLast().language())
        || (path == null && passages.size() == WITHOUT_PATH);
  }

  private DocumentSummary summary(DocumentId id) {
    Passage first = passages.getFirst();
    Random random = new Random(documents);
    int drawn = FIRST_YEAR + random.nextInt(YEARS);
    String title = first.path() == null ? first.title() : first.path();
    return new DocumentSummary(
        id,
        title,
        null,
        first.year() == null ? drawn : first.year(),
        first.language(),
        "text/plain",
        page(passages.size() - 1),
        null);
  }

  private int page(int place) {
    Integer page = passages.get(place).page();
    return page == null ? 1 + place / A_PAGE : page;
  }

  private Entry entry(DocumentSummary summary, int place, List<FacetAssignment> shared) {
    Passage passage = passages.get(place);
    List<FacetAssignment> all = new ArrayList<>(shared);
    all.addAll(facets.ofEntry(passage.id()));
    return new Entry(
        EntryId.section(summary.id(), "p" + (place + 1)),
        summary,
        place,
        passage.title(),
        List.of(passage.title()),
        passage.language(),
        passage.text(),
        List.of(new PageMark(0, page(place), null)),
        List.of(),
        all);
  }

  private long size() {
    return passages.stream().mapToLong(passage -> passage.text().length()).sum();
  }
}
