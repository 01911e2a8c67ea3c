package org.compendiumsearch.core.geography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the countries and regions that a text names, in ICU's names of its language and in English,
 * by demonyms, short forms and places. What a name means is told by the words around it. Safe for
 * all threads; costs a walk over the words of the text.
 */
public final class CountryFinder {
  private final PlaceNames names;

  /** Creates a finder. */
  public CountryFinder(Regions regions) {
    this.names = new PlaceNames(regions);
  }

  /**
   * A place where a country or region is named. Immutable.
   *
   * @param path the region's path
   * @param start where the name begins
   * @param end where it ends
   * @param weight how much the words around it make of it: 1 for a mere name, more for "in Kenya",
   *     less for "Kenyan", "from Kenya" or "Kenyan government funds"
   */
  public record Mention(String path, int start, int end, double weight) {}

  /** Returns every mention in a text, in order. */
  public List<Mention> find(String text, String language) {
    PlaceTable table = names.in(language);
    List<PlaceWord> words = PlaceWord.in(text);
    NameContext context = new NameContext(text, words);
    MentionWeight weights = new MentionWeight(text);
    List<Mention> mentions = new ArrayList<>();
    int index = 0;
    while (index < words.size()) {
      PlaceWord word = words.get(index);
      if (word.isHan()) {
        addHan(table, word, mentions);
        index++;
        continue;
      }
      Optional<PlaceName> name = table.at(words, index, text);
      int length = name.map(n -> n.words().size()).orElse(1);
      if (name.isPresent()) {
        String path = meaning(name.get(), context, index);
        if (!path.isEmpty()) {
          int end = words.get(index + length - 1).end();
          double weight = weights.of(name.get(), words, index);
          mentions.add(new Mention(path, word.start(), end, weight));
        }
      }
      index += length;
    }
    return mentions;
  }

  private static void addHan(PlaceTable table, PlaceWord run, List<Mention> mentions) {
    int from = 0;
    while (from < run.written().length()) {
      Optional<PlaceName> name = table.atHan(run.written(), from);
      if (name.isEmpty()) {
        from++;
        continue;
      }
      int length = name.get().words().getFirst().length();
      if (!name.get().path().isEmpty()) {
        int start = run.start() + from;
        mentions.add(new Mention(name.get().path(), start, start + length, 1));
      }
      from += length;
    }
  }

  private String meaning(PlaceName name, NameContext context, int index) {
    if (name.path().isEmpty()) {
      return "";
    }
    if (context.isPlaceInAmerica(index, name)) {
      return "";
    }
    return names.doubt(name.form()).map(doubt -> context.decide(doubt, index)).orElse(name.path());
  }
}
