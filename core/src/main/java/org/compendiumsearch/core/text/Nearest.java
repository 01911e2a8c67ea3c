package org.compendiumsearch.core.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;

/** Finds the known names nearest to a wrong one: by prefix, by a word in common, by spelling. */
public final class Nearest {
  /** How much of a name must agree, from 0 to 1, to be worth naming. */
  private static final float ENOUGH = 0.6f;

  private static final float SAME_BEGINNING = 0.9f;
  private static final float SAME_WORD = 0.75f;
  private static final int LETTERS_OF_A_TELLING_WORD = 4;

  /**
   * In characters: no name is nearly as long, so what is longer is no slip of one. Comparing costs
   * as much as both lengths multiplied, for every name, and anybody may send 64 KiB.
   */
  private static final int LONGEST_SLIP = 200;

  private Nearest() {}

  /**
   * A name that can be suggested.
   *
   * @param id what is suggested
   * @param spellings the id, labels and alternative labels by which it may be meant
   */
  public record Candidate(String id, Collection<String> spellings) {}

  private record Scored(String id, float likeness) {}

  /** Returns the ids of at most {@code limit} candidates that are near, the nearest first. */
  public static List<String> to(String wrong, Collection<Candidate> candidates, int limit) {
    if (wrong.length() > LONGEST_SLIP) {
      return List.of();
    }
    String sought = normal(wrong);
    return candidates.stream()
        .map(c -> new Scored(c.id(), likeness(sought, c.spellings())))
        .filter(s -> s.likeness() >= ENOUGH)
        .sorted(Comparator.comparing(Scored::likeness).reversed().thenComparing(Scored::id))
        .limit(limit)
        .map(Scored::id)
        .toList();
  }

  private static float likeness(String sought, Collection<String> spellings) {
    var spelling = new LuceneLevenshteinDistance();
    float best = 0;
    for (String each : spellings) {
      String name = normal(each);
      if (sought.isEmpty() || name.isEmpty()) {
        continue;
      }
      best = Math.max(best, spelling.getDistance(sought, name));
      if (beginsLike(name, sought) || beginsLike(sought, name)) {
        best = Math.max(best, SAME_BEGINNING);
      }
      if (shareWord(sought, name)) {
        best = Math.max(best, SAME_WORD);
      }
    }
    return best;
  }

  private static boolean beginsLike(String longer, String shorter) {
    return shorter.length() >= LETTERS_OF_A_TELLING_WORD && longer.startsWith(shorter);
  }

  private static boolean shareWord(String sought, String name) {
    for (String word : sought.split(" ", -1)) {
      for (String other : name.split(" ", -1)) {
        int shared = Math.min(word.length(), other.length());
        if (shared >= LETTERS_OF_A_TELLING_WORD
            && (word.startsWith(other) || other.startsWith(word))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_/\\s]+", " ").strip();
  }
}
