package org.compendiumsearch.core.taxonomy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compendiumsearch.core.text.Slugs;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.core.yaml.YamlMap;

/** Reads {@code taxonomy.yaml}, all its faults at once. */
public final class TaxonomyReader {
  private static final int MAX_DEPTH = 8;
  private static final List<String> FACET_KEYS =
      List.of("id", "declaredAs", "label", "assign", "values");
  private static final List<String> VALUE_KEYS =
      List.of("id", "label", "definition", "alternatives", "rules", "values");

  private final Faults faults;
  private final RulesReader rules;

  /** Ends the reading of a facet: in values that contain themselves are millions of ways down. */
  private boolean tooDeep;

  private TaxonomyReader(Faults faults, RuleCheck check) {
    this.faults = faults;
    this.rules = new RulesReader(faults, check);
  }

  /**
   * Reads a taxonomy whose rules were checked before.
   *
   * @param file its name, for the messages
   * @throws org.compendiumsearch.core.error.InvalidFileException naming every fault
   */
  public static Taxonomy read(String file, String text) {
    return read(file, text, RuleCheck.NONE);
  }

  /**
   * Reads a taxonomy and checks its rules.
   *
   * @param file its name, for the messages
   * @throws org.compendiumsearch.core.error.InvalidFileException naming every fault
   */
  public static Taxonomy read(String file, String text, RuleCheck check) {
    Faults faults = new Faults(file);
    YamlMap root = YamlMap.read(text, 1, faults);
    List<Facet> facets = new TaxonomyReader(faults, check).facets(root, Facets.COMPUTED);
    faults.throwIfAny();
    return new Taxonomy(facets, text);
  }

  /**
   * Reads a taxonomy that was read before.
   *
   * @param json what {@link org.compendiumsearch.core.yaml.YamlJson} made of it
   * @param text the taxonomy itself
   */
  public static Taxonomy readAgain(String json, String text) {
    Faults faults = new Faults("taxonomy.yaml");
    YamlMap root = YamlMap.readJson(json, faults);
    List<Facet> facets = new TaxonomyReader(faults, RuleCheck.NONE).facets(root, Facets.COMPUTED);
    faults.throwIfAny();
    return new Taxonomy(facets, text);
  }

  /** Reads the facets that no taxonomy may list. */
  static List<Facet> readComputed(String text) {
    Faults faults = new Faults("computed-facets.yaml");
    YamlMap root = YamlMap.read(text, 1, faults);
    List<Facet> facets = new TaxonomyReader(faults, RuleCheck.NONE).facets(root, List.of());
    faults.throwIfAny();
    return facets;
  }

  private List<Facet> facets(YamlMap root, List<String> reserved) {
    root.refuseKeysBut(List.of("facets"));
    List<Facet> facets = new ArrayList<>();
    Set<String> ids = new HashSet<>(reserved);
    for (YamlMap each : root.maps("facets")) {
      each.refuseKeysBut(FACET_KEYS);
      String id = slug(each);
      if (!id.isEmpty() && !ids.add(id)) {
        faults.add(each.line("id"), "a facet \"" + id + "\" exists already");
      }
      String declaredAs = each.string("declaredAs").orElse(id);
      tooDeep = false;
      Limits limits = rules.limits(each.map("assign"));
      facets.add(
          new Facet(id, declaredAs, label(each), Facet.Kind.LISTED, limits, values(each, "", 1)));
    }
    return facets;
  }

  private List<FacetValue> values(YamlMap parent, String prefix, int depth) {
    List<FacetValue> values = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    if (!tooDeep && depth > MAX_DEPTH && parent.has("values")) {
      faults.add(
          parent.line(), "values lie more than " + MAX_DEPTH + " deep, or contain themselves");
      tooDeep = true;
    }
    if (tooDeep) {
      return values;
    }
    for (YamlMap each : parent.maps("values")) {
      each.refuseKeysBut(VALUE_KEYS);
      String id = slug(each);
      if (!id.isEmpty() && !ids.add(id)) {
        faults.add(each.line("id"), "a value \"" + id + "\" exists already");
      }
      values.add(
          new FacetValue(
              prefix + id,
              label(each),
              labels(each.map("definition")),
              alternatives(each.map("alternatives")),
              rules.rules(prefix + id, each.map("rules")),
              rules.least(each.map("rules")),
              values(each, prefix + id + "/", depth + 1)));
    }
    return values;
  }

  private String slug(YamlMap map) {
    String id = map.requiredString("id");
    if (!id.equals(Slugs.of(id))) {
      faults.add(
          map.line("id"), "an id holds lower-case letters, digits and hyphens, got \"" + id + "\"");
    }
    return id;
  }

  private Labels label(YamlMap map) {
    Labels label = labels(map.map("label"));
    if (!label.byLanguage().containsKey("en")) {
      faults.add(map.line(), "\"label\" needs at least an English text (\"en\")");
    }
    return label;
  }

  private static Labels labels(Optional<YamlMap> map) {
    Map<String, String> texts = new LinkedHashMap<>();
    map.ifPresent(
        m -> m.keys().forEach(language -> texts.put(language, m.requiredString(language))));
    return new Labels(texts);
  }

  private static Map<String, List<String>> alternatives(Optional<YamlMap> map) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    map.ifPresent(
        m ->
            m.keys()
                .forEach(
                    language ->
                        names.put(
                            language,
                            m.strings(language).stream().map(YamlMap.Located::text).toList())));
    return names;
  }
}
