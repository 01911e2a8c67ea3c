package org.compendiumsearch.core.geography;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.core.yaml.YamlMap;

/**
 * The names of countries and regions by language: ICU's, the towns it names time zones by, and
 * those of {@code country-names.yaml}. English names are looked for in every text. Safe for all
 * threads.
 */
final class PlaceNames {
  private static final String FILE = "country-names.yaml";
  private static final String NONE = "none";
  private static final String ENGLISH = "en";

  private final Regions regions;
  private final Map<String, List<PlaceName>> written = new HashMap<>();
  private final Map<String, DoubtfulName> doubtful = new HashMap<>();
  private final Map<String, PlaceTable> byLanguage = new ConcurrentHashMap<>();

  PlaceNames(Regions regions) {
    this.regions = regions;
    Faults faults = new Faults(FILE);
    YamlMap root = YamlMap.read(resource(), 1, faults);
    root.map("names").ifPresent(languages -> readNames(languages, true));
    root.map("regions").ifPresent(languages -> readNames(languages, false));
    for (YamlMap each : root.maps("doubtful")) {
      DoubtfulName name = DoubtfulName.read(each, regions);
      doubtful.put(PlaceWord.fold(name.name()), name);
    }
    faults.throwIfAny();
  }

  private void readNames(YamlMap languages, boolean countries) {
    for (String language : languages.keys()) {
      List<PlaceName> names = written.computeIfAbsent(language, l -> new ArrayList<>());
      YamlMap map = languages.map(language).orElseThrow();
      for (String key : map.keys()) {
        Optional<String> path = path(key, countries);
        for (YamlMap.Located form : map.strings(key)) {
          path.ifPresent(p -> names.add(PlaceName.of(p, form.text(), true)));
        }
      }
    }
  }

  private Optional<String> path(String key, boolean country) {
    if (key.equals(NONE)) {
      return Optional.of("");
    }
    return country ? regions.ofCountry(key) : regions.canonical(key);
  }

  /** Returns the names to look for in a text. */
  PlaceTable in(String language) {
    return byLanguage.computeIfAbsent(language, this::table);
  }

  /** Returns what is known of a name that may be something else. */
  Optional<DoubtfulName> doubt(String form) {
    return Optional.ofNullable(doubtful.get(PlaceWord.fold(form)));
  }

  private PlaceTable table(String language) {
    Map<String, PlaceName> names = new LinkedHashMap<>();
    addAll(ENGLISH, names);
    if (!language.equals(ENGLISH)) {
      addAll(language, names);
    }
    return new PlaceTable(List.copyOf(names.values()));
  }

  private void addAll(String language, Map<String, PlaceName> names) {
    ULocale locale = new ULocale(language);
    List<LocaleDisplayNames> lengths =
        List.of(
            LocaleDisplayNames.getInstance(locale),
            LocaleDisplayNames.getInstance(locale, com.ibm.icu.text.DisplayContext.LENGTH_SHORT));
    for (String path : regions.paths()) {
      String code = regions.code(path);
      for (LocaleDisplayNames each : lengths) {
        String name = each.regionDisplayName(code);
        if (!name.equals(code)) {
          add(path, name, language, names);
        }
      }
    }
    Cities.in(language)
        .forEach(
            (name, code) ->
                regions
                    .ofCountry(code)
                    .map(path -> PlaceName.of(path, name, true))
                    .ifPresent(place -> names.putIfAbsent(key(place), place)));
    for (PlaceName each : written.getOrDefault(language, List.of())) {
      names.merge(key(each), each, PlaceNames::nearer);
    }
  }

  /** What is written down here wins, but a name of ICU's stays a name. */
  private static PlaceName nearer(PlaceName before, PlaceName now) {
    return before.path().equals(now.path()) ? before : now;
  }

  private static void add(String path, String name, String language, Map<String, PlaceName> names) {
    for (String form : NameForms.of(name, language)) {
      PlaceName place = PlaceName.of(path, form, false);
      if (!place.words().isEmpty()) {
        names.put(key(place), place);
      }
    }
  }

  private static String key(PlaceName name) {
    return String.join(name.comma() ? "," : " ", name.folded()) + (name.open() ? "*" : "");
  }

  private static String resource() {
    try (InputStream in = PlaceNames.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
