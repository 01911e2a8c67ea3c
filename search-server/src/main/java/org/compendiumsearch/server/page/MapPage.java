package org.compendiumsearch.server.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.search.FacetResult.ValueCount;
import org.compendiumsearch.core.search.Matrix;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.search.Timeline;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.http.SearchParameters;
import org.jspecify.annotations.Nullable;

/** The evidence map. */
final class MapPage {
  private static final String ROWS = "rows";
  private static final String COLUMNS = "cols";
  private static final String SECTOR = "sector";

  private static final int COUNTRY_DEPTH = 2;
  private static final int MOST_YEARS = 150;

  private final SearchEngine engine;
  private final Renderer renderer;
  private final WorldMap world = WorldMap.load();

  MapPage(SearchEngine engine, Renderer renderer) {
    this.engine = engine;
    this.renderer = renderer;
  }

  void show(Context context, Frame frame) {
    Facets facets = engine.facets();
    SearchRequest request =
        SearchParameters.readKnown(context.queryParamMap(), facets, frame.texts().language())
            .withFacets(List.of(Facets.REGION))
            .withPage(1, SearchRequest.browse().size());
    if (!request.filters().equals(Filters.none())) {
      context.header("X-Robots-Tag", "noindex");
    }
    Facet rows = facet(context, facets, ROWS, SECTOR, null);
    Facet columns = facet(context, facets, COLUMNS, Facets.REGION, rows);
    List<Map.Entry<String, String>> own =
        List.of(Map.entry(ROWS, rows.id()), Map.entry(COLUMNS, columns.id()));
    Links here = new Links(request, frame.languageChosen(), "/map", own);
    SearchResult result = engine.search(request);
    SearchView search =
        new SearchView(request, new SearchView.Answer(result, result.hints(), false), facets, here);
    MapView view =
        new MapView(
            search,
            table(request, rows, columns, here),
            world(request, result, facets),
            years(request),
            facets.all().stream().filter(each -> !each.id().equals(Facets.PARTNER)).toList());
    renderer.render(context, frame, "map.jte", Map.of("view", view));
  }

  private static Facet facet(
      Context context, Facets facets, String parameter, String absent, @Nullable Facet other) {
    String given = context.queryParam(parameter);
    String id = given == null || given.isBlank() ? absent : given;
    if (other != null && other.id().equals(id)) {
      id = id.equals(Facets.REGION) ? SECTOR : Facets.REGION;
    }
    String wanted = id;
    return facets
        .find(wanted)
        .orElseThrow(
            () ->
                new InvalidRequestException(
                    parameter,
                    parameter + " must be a facet, got \"" + wanted + "\"",
                    facets.all().stream().map(Facet::id).toList()));
  }

  private MapView.Table table(SearchRequest request, Facet rows, Facet columns, Links here) {
    Matrix pairs = engine.matrix(request, rows.id(), columns.id());
    // A value paired with itself counts each entry once, however many cells it is in.
    Matrix rowTotals = engine.matrix(request, rows.id(), rows.id());
    Matrix columnTotals = engine.matrix(request, columns.id(), columns.id());
    int most = pairs.counts().stream().flatMap(List::stream).max(Integer::compare).orElse(0);
    List<MapView.Head> heads = new ArrayList<>();
    for (int i = 0; i < pairs.columns().size(); i++) {
      heads.add(head(request, columns, pairs.columns().get(i), total(columnTotals, i), here));
    }
    List<MapView.Line> lines = new ArrayList<>();
    int gaps = 0;
    for (int row = 0; row < pairs.rows().size(); row++) {
      Matrix.Value value = pairs.rows().get(row);
      SearchRequest narrowed = with(request, rows, value);
      List<MapView.Cell> cells = new ArrayList<>();
      for (int column = 0; column < pairs.columns().size(); column++) {
        int count = pairs.counts().get(row).get(column);
        gaps += count == 0 ? 1 : 0;
        String href = list(with(narrowed, columns, pairs.columns().get(column)));
        cells.add(new MapView.Cell(count, MapView.shade(count, most), href));
      }
      lines.add(new MapView.Line(head(request, rows, value, total(rowTotals, row), here), cells));
    }
    return new MapView.Table(rows, columns, heads, lines, gaps);
  }

  private static int total(Matrix square, int place) {
    return place < square.counts().size() ? square.counts().get(place).get(place) : 0;
  }

  private static MapView.Head head(
      SearchRequest request, Facet facet, Matrix.Value value, int total, Links here) {
    boolean hasBelow =
        switch (facet.kind()) {
          case REGION ->
              !value.value().equals(Regions.GLOBAL)
                  && value.value().chars().filter(c -> c == '/').count() < COUNTRY_DEPTH;
          case LISTED ->
              facet.allValues().stream()
                  .anyMatch(each -> each.path().startsWith(value.value() + "/"));
          case OPEN -> false;
        };
    boolean deeper =
        hasBelow && total > 0 && !request.filters().of(facet.id()).contains(value.value());
    String below = deeper ? here.with(facet.id(), value.value()) : null;
    return new MapView.Head(value, total, list(with(request, facet, value)), below);
  }

  private static SearchRequest with(SearchRequest request, Facet facet, Matrix.Value value) {
    Filters filters = request.filters().with(facet.id(), List.of(value.value()));
    return request.withFilters(filters);
  }

  private static String list(SearchRequest request) {
    return new Links(request, false).page(1);
  }

  private MapView.World world(SearchRequest request, SearchResult result, Facets facets) {
    Set<String> chosen = result.filters().of(Facets.REGION);
    List<ValueCount> leaves = new ArrayList<>();
    for (FacetResult facet : result.facets()) {
      facet.values().forEach(value -> countries(value, leaves));
    }
    leaves.removeIf(each -> !isWithin(each.value(), chosen));
    int most = leaves.stream().mapToInt(ValueCount::count).max().orElse(0);
    List<MapView.Country> countries =
        leaves.stream()
            .map(
                each ->
                    new MapView.Country(
                        facets.regions().code(each.value()),
                        each.label(),
                        each.count(),
                        MapView.shade(each.count(), most),
                        list(
                            request.withFilters(
                                request.filters().with(Facets.REGION, List.of(each.value()))))))
            .sorted(
                Comparator.comparingInt(MapView.Country::count)
                    .reversed()
                    .thenComparing(MapView.Country::label))
            .toList();
    Map<String, MapView.Country> byCode = new LinkedHashMap<>();
    countries.forEach(country -> byCode.put(country.code(), country));
    return new MapView.World(world, countries, byCode);
  }

  private static void countries(ValueCount value, List<ValueCount> leaves) {
    if (value.value().chars().filter(c -> c == '/').count() == COUNTRY_DEPTH && value.count() > 0) {
      leaves.add(value);
    }
    value.children().forEach(child -> countries(child, leaves));
  }

  private static boolean isWithin(String path, Set<String> chosen) {
    return chosen.isEmpty()
        || chosen.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
  }

  private MapView.Years years(SearchRequest request) {
    Timeline timeline = engine.timeline(request);
    SortedMap<Integer, Integer> counts = timeline.counts();
    int dated = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (counts.isEmpty()) {
      return new MapView.Years(List.of(), 0, timeline.total());
    }
    int most = counts.values().stream().max(Integer::compare).orElse(1);
    List<MapView.Bar> bars = new ArrayList<>();
    for (int year : shown(counts)) {
      int count = counts.getOrDefault(year, 0);
      int height = count == 0 ? 0 : Math.max(2, Math.round(100f * count / most));
      Filters only = request.filters().withYears(year, year);
      bars.add(new MapView.Bar(year, count, height, list(request.withFilters(only))));
    }
    return new MapView.Years(bars, most, timeline.total() - dated);
  }

  /** Returns every year of the span, so that gaps show; of a very long one those with entries. */
  private static List<Integer> shown(SortedMap<Integer, Integer> counts) {
    boolean isLong = counts.lastKey() - counts.firstKey() >= MOST_YEARS;
    return isLong
        ? List.copyOf(counts.keySet())
        : IntStream.rangeClosed(counts.firstKey(), counts.lastKey()).boxed().toList();
  }
}
