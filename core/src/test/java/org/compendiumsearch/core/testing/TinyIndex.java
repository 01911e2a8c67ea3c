package org.compendiumsearch.core.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.index.EntryVectors;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.index.IndexWriterSession;
import org.compendiumsearch.core.index.Likeness;
import org.compendiumsearch.core.index.PassageVector;
import org.compendiumsearch.core.index.Source;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.text.Passages;
import org.jspecify.annotations.Nullable;

/**
 * A small index in a folder: gathers changes and commits them as one run would. One thread at a
 * time.
 */
public final class TinyIndex {
  /** When every commit is made. */
  public static final Instant COMMITTED_AT = Instant.parse("2026-11-24T10:00:00Z");

  /** The sources every commit names. */
  public static final List<Source> SOURCES = List.of(new Source("tests", "/data/tests"));

  /** A taxonomy with a flat facet, one whose values lie in each other, scope and kind. */
  public static final String TAXONOMY =
      """
      facets:
        - id: sector
          declaredAs: sectors
          label: {en: Sector, fr: Secteur}
          values:
            - id: hospitality
              label: {en: Hotels and tourism, fr: Hôtellerie et tourisme}
              alternatives: {en: [lodging]}
            - id: banking
              label: {en: Banks, fr: Banques}
            - id: fishing
              label: {en: Fishing, fr: Pêche}
        - id: topic
          label: {en: Topic}
          values:
            - id: law
              label: {en: Law}
              values:
                - {id: labour, label: {en: Labour law}}
                - {id: criminal, label: {en: Criminal law}}
            - {id: training, label: {en: Training}}
        - id: scope
          label: {en: Scope}
          values:
            - {id: global, label: {en: Worldwide, fr: Mondial}}
        - id: kind
          label: {en: Kind}
          values:
            - {id: practice, label: {en: Practice}}
            - {id: report, label: {en: Report}}
      """;

  /** A thesaurus of two concepts. */
  public static final String THESAURUS =
      """
      concepts:
        - id: vessel
          en: [vessel, ship, fishing boat]
          fr: [navire]
          de: [Schiff]
          ru: [судно]
          zh: [船]
          ar: [سفينة]
        - id: fiu
          en: [financial intelligence unit, FIU]
          fr: [cellule de renseignement financier]
      """;

  private final Path folder;
  private final Clock clock;
  private final Analyzers analyzers = new Analyzers();
  private final List<Consumer<IndexWriterSession>> changes = new ArrayList<>();
  private @Nullable Embedder embedder;

  private TinyIndex(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Begins an index in a folder, with {@link #TAXONOMY} and {@link #THESAURUS}; nothing is written
   * before a commit.
   */
  public static TinyIndex in(Path folder) {
    return continued(folder).taxonomy(TAXONOMY).thesaurus(THESAURUS);
  }

  /** Goes on with the index of a folder. */
  public static TinyIndex continued(Path folder) {
    return new TinyIndex(folder, Clock.fixed(COMMITTED_AT, ZoneOffset.UTC));
  }

  /** Puts another taxonomy in place of the one there is. */
  public TinyIndex taxonomy(String yaml) {
    changes.add(session -> session.putTaxonomy(yaml));
    return this;
  }

  /** Puts another thesaurus in place of the one there is. */
  public TinyIndex thesaurus(String yaml) {
    changes.add(session -> session.putThesaurus(yaml));
    return this;
  }

  /** Gives the passages of what is put from now on their vectors, of one model throughout. */
  public TinyIndex vectors(Embedder model) {
    embedder = model;
    return this;
  }

  private EntryVectors vectors(List<Entry> entries) {
    if (embedder == null) {
      return EntryVectors.NONE;
    }
    Map<EntryId, List<PassageVector>> byEntry = new HashMap<>();
    for (Entry entry : entries) {
      List<PassageVector> passages = new ArrayList<>();
      for (Passages.Passage each :
          Passages.of(entry.text(), entry.referencesStart(), entry.language())) {
        passages.add(new PassageVector(each, embedder.query(each.of(entry.text()))));
      }
      byEntry.put(entry.id(), passages);
    }
    return new EntryVectors(embedder.model(), byEntry);
  }

  /** Adds entries, with the documents they are parts of. */
  public TinyIndex put(Entries... entries) {
    return put(Holding.of(Arrays.stream(entries).map(Entries::build).toList()));
  }

  /** Adds documents with their entries. */
  public TinyIndex put(List<Holding> holdings) {
    for (Holding each : holdings) {
      EntryVectors vectors = vectors(each.entries());
      changes.add(
          session -> session.replace(each.document(), each.entries(), Likeness.NONE, vectors));
    }
    return this;
  }

  /** Notes what became of a file. */
  public TinyIndex put(FileRecord file) {
    changes.add(session -> session.put(file));
    return this;
  }

  /** Takes a document out. */
  public TinyIndex remove(String document) {
    changes.add(session -> session.remove(new DocumentId(document)));
    return this;
  }

  /** Writes everything since the last commit. */
  public TinyIndex commit() {
    try (IndexWriterSession session = IndexWriterSession.open(folder, analyzers, clock)) {
      changes.forEach(change -> change.accept(session));
      session.commit(SOURCES, embedder == null ? null : embedder.model());
    }
    changes.clear();
    return this;
  }

  /** Commits and opens the index for searching. */
  public LuceneSearchEngine open() {
    commit();
    return LuceneSearchEngine.open(folder, embedder);
  }

  /** Returns where the index lies. */
  public Path folder() {
    return folder;
  }
}
