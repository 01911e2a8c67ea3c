package org.compendiumsearch.core.geography;

import java.util.List;
import java.util.Locale;
import org.compendiumsearch.core.yaml.YamlMap;

/**
 * A name that may mean something else than a country. Immutable.
 *
 * @param name as it is written
 * @param is the region it means, or empty
 * @param or the region of its other reading, or empty
 * @param person whether people are called so
 * @param sentence whether at the beginning of a sentence it may be a plain word
 * @param signs what speaks for {@code is}
 * @param against what speaks for {@code or}
 * @param after words that, directly behind it, show that no country is meant
 */
record DoubtfulName(
    String name,
    String is,
    String or,
    boolean person,
    boolean sentence,
    List<String> signs,
    List<String> against,
    List<String> after) {
  DoubtfulName {
    signs = List.copyOf(signs);
    against = List.copyOf(against);
    after = List.copyOf(after);
  }

  static DoubtfulName read(YamlMap map, Regions regions) {
    return new DoubtfulName(
        map.requiredString("name"),
        map.string("is").flatMap(regions::ofCountry).orElse(""),
        map.string("or").flatMap(regions::ofCountry).orElse(""),
        isTrue(map, "person"),
        isTrue(map, "sentence"),
        texts(map, "signs"),
        texts(map, "against"),
        texts(map, "after"));
  }

  private static boolean isTrue(YamlMap map, String key) {
    return map.string(key).map(t -> t.toLowerCase(Locale.ROOT).equals("true")).orElse(false);
  }

  private static List<String> texts(YamlMap map, String key) {
    return map.strings(key).stream().map(YamlMap.Located::text).toList();
  }
}
