package org.compendiumsearch.indexer.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.FacetValue;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.indexer.source.Declared;
import org.compendiumsearch.indexer.source.DeclaredKey;

/** What the sheets cover, facet by facet, as a piece of Markdown. */
final class Coverage {

  private final List<Sheet> sheets;
  private final Facets facets;

  Coverage(List<Sheet> sheets, Facets facets) {
    this.sheets = sheets;
    this.facets = facets;
  }

  /** Returns the tables and the list of what is missing. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(sheets.size()).append(" sheets; a sheet may have several values of a facet.\n");
    for (Facet facet : facets.all()) {
      if (facet.kind() == Facet.Kind.LISTED) {
        table(facet.label().in("en"), listed(facet), text);
      }
    }
    table("Region", regions(), text);
    table("Began or appeared", decades(), text);
    missing(text);
    return text.toString();
  }

  private Map<String, Integer> listed(Facet facet) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (FacetValue value : facet.allValues()) {
      counts.put(value.label().in("en"), 0);
    }
    for (Sheet sheet : sheets) {
      for (String path : sheet.declared().facets().getOrDefault(facet.id(), List.of())) {
        facets
            .value(facet.id(), path)
            .ifPresent(value -> counts.merge(value.label().in("en"), 1, Integer::sum));
      }
    }
    return counts;
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

  private void missing(StringBuilder text) {
    text.append("\nMissing:\n\n");
    item(
        "without a year",
        sheets.stream().filter(s -> s.declared().number(DeclaredKey.YEAR).isEmpty()).toList(),
        text);
    item("without a region or country, and not global", withoutRegion(), text);
    item(
        "without a single partner named",
        sheets.stream().filter(s -> s.declared().partners().isEmpty()).toList(),
        text);
    text.append("- subregions without a sheet of a country of theirs: ")
        .append(String.join(", ", emptySubregions()))
        .append('\n');
  }

  private List<Sheet> withoutRegion() {
    return sheets.stream()
        .filter(
            sheet ->
                continents(sheet.declared()).isEmpty()
                    && !sheet
                        .declared()
                        .facets()
                        .getOrDefault("scope", List.of())
                        .contains("global"))
        .toList();
  }

  private List<String> emptySubregions() {
    List<String> paths =
        sheets.stream()
            .flatMap(sheet -> sheet.declared().countries().stream())
            .flatMap(country -> facets.regions().ofCountry(country).stream())
            .toList();
    return facets.regions().paths().stream()
        .filter(path -> path.indexOf('/') > 0 && path.indexOf('/') == path.lastIndexOf('/'))
        .filter(path -> paths.stream().noneMatch(country -> country.startsWith(path + "/")))
        .map(path -> facets.regions().label(path, "en"))
        .sorted()
        .toList();
  }

  private static void item(String what, List<Sheet> which, StringBuilder text) {
    String names = which.stream().map(Sheet::id).collect(Collectors.joining(", "));
    text.append("- ").append(what).append(": ").append(which.size());
    text.append(names.isEmpty() ? "" : " (" + names + ")").append('\n');
  }
}
