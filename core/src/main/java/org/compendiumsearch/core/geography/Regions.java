package org.compendiumsearch.core.geography;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.compendiumsearch.core.text.Nearest;
import org.compendiumsearch.core.text.Slugs;

/**
 * Region paths such as {@code africa/eastern-africa/kenya}: the containment of UN M49 as ICU holds
 * it, each step the slug of ICU's English name. Build it once, it asks ICU for some 300 names. Safe
 * for all threads.
 */
public final class Regions {
  /** The region of what concerns the whole world. */
  public static final String GLOBAL = "global";

  /** Names of UN M49 that differ from ICU's, so that either is understood. */
  private static final Map<String, String> M49_NAMES =
      Map.of(
          "asia/south-eastern-asia", "asia/southeast-asia",
          "oceania/micronesia", "oceania/micronesian-region",
          "oceania/australia-and-new-zealand", "oceania/australasia");

  /** ICU works each name out anew: a search that counts by country would wait for that. */
  private static final int LANGUAGES_KEPT = 20;

  private final Map<String, Map<String, String>> labels = new ConcurrentHashMap<>();
  private final Map<String, String> codeByPath = new TreeMap<>();
  private final Map<String, String> pathByCountry = new TreeMap<>();

  /** Builds the paths. */
  public Regions() {
    for (Region continent : Region.getAvailable(RegionType.CONTINENT)) {
      String path = slug(continent);
      codeByPath.put(path, continent.toString());
      for (Region part : continent.getContainedRegions(RegionType.SUBCONTINENT)) {
        String partPath = path + "/" + slug(part);
        codeByPath.put(partPath, part.toString());
        for (Region country : part.getContainedRegions(RegionType.TERRITORY)) {
          String countryPath = partPath + "/" + slug(country);
          codeByPath.put(countryPath, country.toString());
          pathByCountry.put(country.toString(), countryPath);
        }
      }
    }
  }

  /**
   * Returns the path of a country.
   *
   * @param code ISO 3166-1, two letters or three, in either case
   */
  public Optional<String> ofCountry(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    String path = pathByCountry.get(upper);
    if (path == null && upper.length() == 3) {
      path =
          pathByCountry.entrySet().stream()
              .filter(e -> new ULocale("und", e.getKey()).getISO3Country().equals(upper))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(null);
    }
    return Optional.ofNullable(path);
  }

  /** Returns the path by which a region is known here, or nothing for an unknown one. */
  public Optional<String> canonical(String path) {
    for (Map.Entry<String, String> name : M49_NAMES.entrySet()) {
      if (path.equals(name.getKey()) || path.startsWith(name.getKey() + "/")) {
        return canonical(name.getValue() + path.substring(name.getKey().length()));
      }
    }
    return path.equals(GLOBAL) || codeByPath.containsKey(path)
        ? Optional.of(path)
        : Optional.empty();
  }

  /**
   * Returns the name of a region.
   *
   * @param path a canonical path other than {@link #GLOBAL}
   * @param language of the name
   */
  public String label(String path, String language) {
    Map<String, String> known = labels.get(language);
    if (known == null) {
      known = new ConcurrentHashMap<>();
      if (labels.size() < LANGUAGES_KEPT) {
        labels.put(language, known);
      }
    }
    String label = known.get(path);
    if (label == null) {
      label = name(code(path), language);
      known.put(path, label);
    }
    return label;
  }

  /** Returns the code of a region: ISO 3166-1 of a country, the number of UN M49 else. */
  public String code(String path) {
    String code = codeByPath.get(path);
    if (code == null) {
      throw new IllegalArgumentException("no region \"" + path + "\"");
    }
    return code;
  }

  /** Returns every path but {@link #GLOBAL}, sorted. */
  public List<String> paths() {
    return List.copyOf(codeByPath.keySet());
  }

  /** Returns the paths nearest to a wrong path or name. */
  public List<String> nearest(String wrong, int limit) {
    List<Nearest.Candidate> candidates = new ArrayList<>();
    codeByPath.forEach(
        (path, code) ->
            candidates.add(
                new Nearest.Candidate(
                    path, List.of(path, path.substring(path.lastIndexOf('/') + 1), code))));
    return Nearest.to(wrong.substring(wrong.lastIndexOf('/') + 1), candidates, limit);
  }

  /** Returns the country codes, sorted. */
  public List<String> countries() {
    return Collections.unmodifiableList(new ArrayList<>(pathByCountry.keySet()));
  }

  private static String slug(Region region) {
    return Slugs.of(name(region.toString(), "en"));
  }

  /** Returns ICU's name, in English where it has none in that language. */
  private static String name(String code, String language) {
    String name = ULocale.getDisplayCountry("und-" + code, language);
    return name.equals(code) ? ULocale.getDisplayCountry("und-" + code, "en") : name;
  }
}
