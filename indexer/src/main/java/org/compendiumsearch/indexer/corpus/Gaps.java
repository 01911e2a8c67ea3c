package org.compendiumsearch.indexer.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.FacetValue;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.indexer.source.DeclaredKey;

/** What the sheets lack, as a list in Markdown. */
final class Gaps {
  /** A value with fewer sheets says little about its subject. */
  private static final int FEW = 10;

  private static final int FEW_OF_A_SUBREGION = 3;

  private final List<Sheet> sheets;
  private final Facets facets;

  Gaps(List<Sheet> sheets, Facets facets) {
    this.sheets = sheets;
    this.facets = facets;
  }

  /** Returns the list, an item a line. */
  String markdown() {
    Map<String, Integer> subregions = subregions();
    return String.join(
        "\n",
        "Missing:",
        "",
        item("without a year", sheet -> sheet.declared().number(DeclaredKey.YEAR).isEmpty()),
        item("without a region or country, and not global", this::isNowhere),
        item("without a single partner named", sheet -> sheet.declared().partners().isEmpty()),
        "- without a section on results: "
            + count(sheet -> !sheet.headings().contains("Results"))
            + "; on lessons and challenges: "
            + count(sheet -> !sheet.headings().contains("Lessons and challenges")),
        "- languages of the sheets: " + languages(),
        "- values with fewer than " + FEW + " sheets: " + few(),
        "- subregions with fewer than "
            + FEW_OF_A_SUBREGION
            + " sheets: "
            + listed(subregions, number -> number > 0 && number < FEW_OF_A_SUBREGION),
        "- subregions without a sheet: " + none(subregions),
        "");
  }

  private boolean isNowhere(Sheet sheet) {
    return paths(sheet).isEmpty()
        && !sheet.declared().facets().getOrDefault("scope", List.of()).contains("global");
  }

  private List<String> paths(Sheet sheet) {
    List<String> paths =
        new ArrayList<>(sheet.declared().facets().getOrDefault("region", List.of()));
    sheet.declared().countries().forEach(c -> facets.regions().ofCountry(c).ifPresent(paths::add));
    return paths;
  }

  private String item(String what, Predicate<Sheet> lacks) {
    String names = sheets.stream().filter(lacks).map(Sheet::id).collect(Collectors.joining(", "));
    return "- " + what + ": " + count(lacks) + (names.isEmpty() ? "" : " (" + names + ")");
  }

  private long count(Predicate<Sheet> lacks) {
    return sheets.stream().filter(lacks).count();
  }

  private String languages() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Sheet sheet : sheets) {
      String code = sheet.declared().text(DeclaredKey.LANGUAGE).orElse("und");
      counts.merge(Locale.of(code).getDisplayLanguage(Locale.ENGLISH), 1, Integer::sum);
    }
    return listed(counts, number -> true);
  }

  private String few() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Facet facet : facets.all()) {
      if (facet.kind() == Facet.Kind.LISTED && !facet.id().equals(Facets.KIND)) {
        for (FacetValue value : facet.allValues()) {
          counts.put(value.label().in("en"), (int) count(sheet -> has(sheet, facet, value)));
        }
      }
    }
    return listed(counts, number -> number < FEW);
  }

  private boolean has(Sheet sheet, Facet facet, FacetValue value) {
    return sheet.declared().facets().getOrDefault(facet.id(), List.of()).stream()
        .flatMap(path -> facets.value(facet.id(), path).stream())
        .anyMatch(value::equals);
  }

  /** Counts sheets by subregion, each once however many countries of it they name. */
  private Map<String, Integer> subregions() {
    Map<String, Integer> counts = new TreeMap<>();
    for (String path : facets.regions().paths()) {
      if (path.indexOf('/') > 0 && path.indexOf('/') == path.lastIndexOf('/')) {
        long number =
            count(
                sheet ->
                    paths(sheet).stream().anyMatch(each -> (each + "/").startsWith(path + "/")));
        counts.put(facets.regions().label(path, "en"), (int) number);
      }
    }
    return counts;
  }

  private static String listed(Map<String, Integer> counts, Predicate<Integer> which) {
    String found =
        counts.entrySet().stream()
            .filter(each -> which.test(each.getValue()))
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    return found.isEmpty() ? "none" : found;
  }

  private static String none(Map<String, Integer> counts) {
    String found =
        counts.entrySet().stream()
            .filter(each -> each.getValue() == 0)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return found.isEmpty() ? "none" : found;
  }
}
