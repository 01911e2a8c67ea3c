package org.compendiumsearch.core.taxonomy;

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
import java.util.regex.Pattern;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.text.Nearest;

/**
 * Every facet by which entries can be narrowed: those a taxonomy lists, the region computed from
 * countries, and the open ones. Immutable.
 */
public final class Facets {
  /** The facet of region paths. */
  public static final String REGION = "region";

  /** The facet of partners' names. */
  public static final String PARTNER = "partner";

  /** The facet of ISO 639-1 language codes. */
  public static final String LANGUAGE = "language";

  /** The facet of publishers' names. */
  public static final String PUBLISHER = "publisher";

  /** The facet of collection ids. */
  public static final String COLLECTION = "collection";

  /** The facet that tells a practice from a law; a document that declares none is a report. */
  public static final String KIND = "kind";

  /** What a request names may be anything; ICU fails on long tags. */
  private static final Pattern LANGUAGE_CODE =
      Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,3}");

  /** The facets no taxonomy may list, because their values are computed or open. */
  static final List<String> COMPUTED = List.of(REGION, PARTNER, LANGUAGE, PUBLISHER, COLLECTION);

  /** How many values a message lists whole; of longer facets it names the nearest. */
  private static final int LISTED_WHOLE = 100;

  private static final int NEAREST = 5;

  private final Map<String, Facet> byId = new LinkedHashMap<>();
  private final Map<String, Map<String, FacetValue>> values = new HashMap<>();
  private final Regions regions;

  /** Combines the facets of a taxonomy with the computed and open ones. */
  public Facets(Taxonomy taxonomy, Regions regions) {
    this.regions = regions;
    Map<String, Facet> computed = computed();
    List<Facet> ordered = new ArrayList<>(taxonomy.facets());
    ordered.add(Math.min(1, ordered.size()), require(computed, REGION));
    ordered.addAll(computed.values().stream().filter(f -> !f.id().equals(REGION)).toList());
    for (Facet facet : ordered) {
      byId.put(facet.id(), facet);
      Map<String, FacetValue> byPath = new LinkedHashMap<>();
      facet.allValues().forEach(value -> byPath.put(value.path(), value));
      values.put(facet.id(), byPath);
    }
  }

  /** Says whether the values of a facet may be any text, in which a slash parts nothing. */
  public static boolean isOpen(String id) {
    return COMPUTED.contains(id) && !id.equals(REGION);
  }

  /** Returns the facets in the order in which people see them. */
  public List<Facet> all() {
    return List.copyOf(byId.values());
  }

  /** Returns a facet. */
  public Optional<Facet> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the regions behind the facet of that name. */
  public Regions regions() {
    return regions;
  }

  /** Returns a listed value. */
  public Optional<FacetValue> value(String facet, String path) {
    return Optional.ofNullable(values.getOrDefault(facet, Map.of()).get(path));
  }

  /**
   * Returns a value as the index holds it: a region under ICU's name, a listed value if the
   * taxonomy lists it, an open one unchanged. Nothing for an unknown value of a closed facet.
   */
  public Optional<String> canonical(Facet facet, String value) {
    return switch (facet.kind()) {
      case LISTED -> value(facet.id(), value).map(FacetValue::path);
      case REGION -> regions.canonical(value);
      case OPEN -> Optional.of(value);
    };
  }

  /** Returns what people read for a value; a value that is not known reads as itself. */
  public String label(Facet facet, String value, String language) {
    return switch (facet.kind()) {
      case LISTED -> value(facet.id(), value).map(v -> v.label().in(language)).orElse(value);
      case REGION -> regionLabel(value, language);
      case OPEN ->
          facet.id().equals(LANGUAGE) && LANGUAGE_CODE.matcher(value).matches()
              ? ULocale.getDisplayLanguage(value, language)
              : value;
    };
  }

  /**
   * Returns what could stand instead of a wrong value: all values of a short facet, else the
   * nearest.
   */
  public List<String> allowed(Facet facet, String wrong) {
    List<String> all = values.getOrDefault(facet.id(), Map.of()).keySet().stream().toList();
    return facet.kind() == Facet.Kind.LISTED && all.size() <= LISTED_WHOLE
        ? all
        : nearest(facet, wrong);
  }

  /** Returns the known values nearest to a wrong one. */
  public List<String> nearest(Facet facet, String wrong) {
    if (facet.kind() == Facet.Kind.REGION) {
      return regions.nearest(wrong, NEAREST);
    }
    List<Nearest.Candidate> candidates =
        facet.allValues().stream()
            .map(v -> new Nearest.Candidate(v.path(), v.spellings()))
            .toList();
    return Nearest.to(wrong, candidates, NEAREST);
  }

  private String regionLabel(String path, String language) {
    if (path.equals(Regions.GLOBAL)) {
      return value("scope", Regions.GLOBAL).map(v -> v.label().in(language)).orElse("Global");
    }
    return regions.canonical(path).isPresent() ? regions.label(path, language) : path;
  }

  private static Map<String, Facet> computed() {
    Map<String, Facet> facets = new LinkedHashMap<>();
    for (Facet facet : TaxonomyReader.readComputed(resource())) {
      Facet.Kind kind = facet.id().equals(REGION) ? Facet.Kind.REGION : Facet.Kind.OPEN;
      facets.put(
          facet.id(),
          new Facet(
              facet.id(), facet.declaredAs(), facet.label(), kind, facet.limits(), List.of()));
    }
    return facets;
  }

  private static Facet require(Map<String, Facet> facets, String id) {
    Facet facet = facets.get(id);
    if (facet == null) {
      throw new IllegalStateException("computed-facets.yaml lacks \"" + id + "\"");
    }
    return facet;
  }

  private static String resource() {
    try (InputStream in = Facets.class.getResourceAsStream("computed-facets.yaml")) {
      if (in == null) {
        throw new IllegalStateException("computed-facets.yaml is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
