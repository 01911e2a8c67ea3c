package org.compendiumsearch.indexer.likeness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.compendiumsearch.core.index.IndexContents;
import org.compendiumsearch.core.index.IndexContents.Sketched;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentLinks;
import org.compendiumsearch.core.model.DocumentLinks.Near;

/**
 * Links documents with their near-duplicates and language versions. Two documents are versions if
 * one declares so, or if each is the likeliest translation of the other in its language. Only what
 * has changed, and what was or is linked with it, is looked at. Used once.
 */
public final class Linker {
  /** More documents than these are not compared with one; the likeliest come first. */
  private static final int COMPARED = 60;

  private final IndexContents index;
  private final Map<DocumentId, Likes> likes = new HashMap<>();

  /** Creates a linker. */
  public Linker(IndexContents index) {
    this.index = index;
  }

  private record Guess(DocumentId id, String language, double fit) {}

  /** What one document is like. */
  private record Likes(List<Near> near, List<DocumentId> declared, Map<String, Guess> guesses) {
    static final Likes NOTHING = new Likes(List.of(), List.of(), Map.of());
  }

  /**
   * Works out the links of documents that have changed, and of all they are linked with.
   *
   * @param changed documents that were written or removed
   * @return the links of each of them; nothing where a document has none or is gone
   */
  public Map<DocumentId, Optional<DocumentLinks>> links(Collection<DocumentId> changed) {
    Deque<DocumentId> open = new ArrayDeque<>(changed);
    for (DocumentLinks before : index.linksAround(changed)) {
      open.add(before.id());
      open.addAll(before.linked());
    }
    Map<DocumentId, Links> found = new TreeMap<>();
    while (!open.isEmpty()) {
      DocumentId id = open.poll();
      if (!found.containsKey(id)) {
        Links links = linksOf(id);
        found.put(id, links);
        links.near().forEach(near -> open.add(near.id()));
        open.addAll(links.versions());
      }
    }
    Map<DocumentId, Optional<DocumentLinks>> all = new TreeMap<>();
    found.forEach(
        (id, links) ->
            all.put(
                id,
                links.near().isEmpty() && links.versions().isEmpty()
                    ? Optional.empty()
                    : Optional.of(linked(id, links, found))));
    return all;
  }

  private record Links(List<Near> near, List<DocumentId> versions) {}

  private static DocumentLinks linked(DocumentId id, Links links, Map<DocumentId, Links> all) {
    TreeSet<DocumentId> work = new TreeSet<>();
    Deque<DocumentId> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      DocumentId each = open.poll();
      Links of = all.get(each);
      if (work.add(each) && of != null) {
        open.addAll(of.versions());
      }
    }
    DocumentId first = work.first();
    work.remove(id);
    return new DocumentLinks(id, first, List.copyOf(work), links.near());
  }

  private Links linksOf(DocumentId id) {
    Likes own = likes(id);
    TreeSet<DocumentId> versions = new TreeSet<>(own.declared());
    for (Guess guess : own.guesses().values()) {
      boolean mutual =
          likes(guess.id()).guesses().values().stream().anyMatch(back -> back.id().equals(id));
      if (mutual) {
        versions.add(guess.id());
      }
    }
    return new Links(own.near(), List.copyOf(versions));
  }

  private Likes likes(DocumentId id) {
    Likes known = likes.get(id);
    if (known == null) {
      known = index.sketch(id).map(this::compare).orElse(Likes.NOTHING);
      likes.put(id, known);
    }
    return known;
  }

  private Likes compare(Sketched document) {
    Sketch sketch = Sketch.from(document.sketch());
    Map<DocumentId, Sketched> others = new TreeMap<>();
    for (List<Sketched> candidates :
        List.of(
            index.alike(sketch.nearKeys(), 1, COMPARED),
            index.alike(sketch.translationKeys(), Sketch.COMMON_KEYS, COMPARED),
            index.alike(sketch.exactKeys(), 1, COMPARED))) {
      candidates.forEach(each -> others.put(each.id(), each));
    }
    others.remove(document.id());
    String language = document.language();
    List<Near> near = new ArrayList<>();
    List<DocumentId> declared = new ArrayList<>();
    Map<String, Guess> guesses = new TreeMap<>();
    others.forEach(
        (id, other) -> {
          Sketch theirs = Sketch.from(other.sketch());
          double same = sketch.nearness(theirs);
          if (same > 0) {
            near.add(new Near(id, same));
          }
          String otherLanguage = other.language();
          if (sketch.isSameWork(theirs)) {
            declared.add(id);
          } else if (!otherLanguage.equals(language)) {
            Guess guess = new Guess(id, otherLanguage, sketch.translation(theirs));
            if (guess.fit() > 0) {
              guesses.merge(otherLanguage, guess, (a, b) -> b.fit() > a.fit() ? b : a);
            }
          }
        });
    near.sort(Comparator.comparingDouble(Near::similarity).reversed().thenComparing(Near::id));
    return new Likes(near, declared, guesses);
  }
}
