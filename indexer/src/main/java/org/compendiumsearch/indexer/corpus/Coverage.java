package org.compendiumsearch.indexer.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.FacetValue;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.indexer.source.Declared;
import org.compendiumsearch.indexer.source.DeclaredKey;

/** What the sheets cover, facet by facet, as a piece of Markdown. */
final class Coverage {

  private final List<Sheet> sheets;
  private final List<Declared> briefs;
  private final Facets facets;

  Coverage(List<Sheet> sheets, List<Declared> briefs, Facets facets) {
    this.sheets = sheets;
    this.briefs = briefs;
    this.facets = facets;
  }

  /** Returns the tables and the list of what is missing. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(sheets.size())
        .append(" sheets and ")
        .append(briefs.size())
        .append(" briefs. A sheet may have several values of a facet; the briefs are counted under")
        .append(" Kind alone.\n");
    for (Facet facet : facets.all()) {
      if (facet.kind() == Facet.Kind.LISTED) {
        table(facet.label().in("en"), listed(facet), text);
      }
    }
    table("Region", regions(), text);
    table("Began or appeared", decades(), text);
    text.append('\n').append(new Gaps(sheets, facets).markdown());
    return text.toString();
  }

  private Map<String, Integer> listed(Facet facet) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (FacetValue value : facet.allValues()) {
      counts.put(value.label().in("en"), 0);
    }
    sheets.forEach(sheet -> count(sheet.declared(), facet, counts));
    if (facet.id().equals(Facets.KIND)) {
      briefs.forEach(brief -> count(brief, facet, counts));
    }
    return counts;
  }

  private void count(Declared declared, Facet facet, Map<String, Integer> counts) {
    for (String path : declared.facets().getOrDefault(facet.id(), List.of())) {
      facets
          .value(facet.id(), path)
          .ifPresent(value -> counts.merge(value.label().in("en"), 1, Integer::sum));
    }
  }

  /** Counts sheets by continent, each once however many of its countries they name. */
  private Map<String, Integer> regions() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Sheet sheet : sheets) {
      continents(sheet.declared()).stream()
          .distinct()
          .forEach(continent -> counts.merge(continent, 1, Integer::sum));
    }
    return counts;
  }

  private List<String> continents(Declared declared) {
    List<String> paths = new ArrayList<>(declared.facets().getOrDefault("region", List.of()));
    declared.countries().forEach(c -> facets.regions().ofCountry(c).ifPresent(paths::add));
    return paths.stream()
        .map(path -> path.contains("/") ? path.substring(0, path.indexOf('/')) : path)
        .map(path -> facets.regions().label(path, "en"))
        .toList();
  }

  private Map<String, Integer> decades() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Sheet sheet : sheets) {
      sheet
          .declared()
          .number(DeclaredKey.YEAR)
          .ifPresent(year -> counts.merge(year / 10 * 10 + "s", 1, Integer::sum));
    }
    return counts;
  }

  private static void table(String name, Map<String, Integer> counts, StringBuilder text) {
    text.append("\n| ").append(name).append(" | sheets |\n|---|---:|\n");
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            each ->
                text.append("| ")
                    .append(each.getKey())
                    .append(" | ")
                    .append(each.getValue())
                    .append(" |\n"));
  }
}
