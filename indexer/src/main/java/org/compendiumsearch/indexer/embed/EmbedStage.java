package org.compendiumsearch.indexer.embed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.index.EntryVectors;
import org.compendiumsearch.core.index.PassageVector;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.text.Passages;
import org.compendiumsearch.core.text.Passages.Passage;
import org.compendiumsearch.indexer.cache.VectorCache;

/** Cuts entries into passages and gives each its vector. Safe for all threads. */
public final class EmbedStage {
  private final Embedder embedder;
  private final VectorCache cache;

  /** Creates the stage. */
  public EmbedStage(Embedder embedder, VectorCache cache) {
    this.embedder = embedder;
    this.cache = cache;
  }

  /** Returns all that the vectors of a text depend on. */
  public String version() {
    return embedder.model() + "/" + Passages.VERSION;
  }

  /** Returns which model makes the vectors. */
  public String model() {
    return embedder.model();
  }

  /** Forgets the vectors of all documents but these. */
  public void keepOnly(Set<String> keys) {
    cache.keepOnly(keys);
  }

  private record Cut(EntryId entry, Passage passage) {}

  /**
   * Returns the vectors of a document's passages.
   *
   * @param key under which they are kept, such as the checksum of the document's file
   */
  public EntryVectors of(String key, List<Entry> entries) {
    List<Cut> cuts = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Entry entry : entries) {
      for (Passage passage : passages(entry)) {
        cuts.add(new Cut(entry.id(), passage));
        texts.add(text(entry, passage));
      }
    }
    List<float[]> vectors = cache.of(key, texts, embedder::passages);
    Map<EntryId, List<PassageVector>> byEntry = new LinkedHashMap<>();
    for (int i = 0; i < cuts.size(); i++) {
      byEntry
          .computeIfAbsent(cuts.get(i).entry(), entry -> new ArrayList<>())
          .add(new PassageVector(cuts.get(i).passage(), vectors.get(i)));
    }
    return new EntryVectors(embedder.model(), byEntry);
  }

  /** References say nothing of their own; an entry without a text still has its title. */
  private static List<Passage> passages(Entry entry) {
    List<Passage> passages = Passages.of(entry.text(), entry.referencesStart(), entry.language());
    return passages.isEmpty() ? List.of(new Passage(0, 0)) : passages;
  }

  /** What stands in the titles above a passage often goes without saying in it. */
  private static String text(Entry entry, Passage passage) {
    StringBuilder text = new StringBuilder();
    String words = passage.of(entry.text());
    if (!entry.document().title().equals(entry.title())) {
      text.append(entry.document().title()).append('\n');
    }
    if (!entry.title().isBlank() && !words.startsWith(entry.title())) {
      text.append(entry.title()).append('\n');
    }
    return text.append(words).toString();
  }
}
