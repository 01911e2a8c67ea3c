package org.compendiumsearch.server.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.taxonomy.Labels;
import org.compendiumsearch.server.embed.BoxScript;
import org.compendiumsearch.server.http.Site;

/** The page that makes a search box for another site, and the box as a frame. */
final class BoxPages {
  private final SearchEngine engine;
  private final Renderer renderer;
  private final List<String> origins;

  /**
   * Creates them.
   *
   * @param origins of the sites that may show the box in a frame; none lets every site
   */
  BoxPages(SearchEngine engine, Renderer renderer, List<String> origins) {
    this.engine = engine;
    this.renderer = renderer;
    this.origins = List.copyOf(origins);
  }

  void builder(Context context, Frame frame) {
    renderer.render(context, frame, "box.jte", Map.of("view", view(context, frame)));
  }

  /** Shows the box alone, which is the only page here that may stand in a frame. */
  void frame(Context context, Frame frame) {
    context.header("Content-Security-Policy", Renderer.framedPolicy(origins));
    BoxView box = view(context, frame);
    Map<String, String> attributes = new LinkedHashMap<>(box.chosen());
    // What is opened from a frame is opened in the window around it.
    attributes.put("target", "_top");
    BoxView framed = new BoxView("", BoxScript.current(), attributes, List.of(), frame.texts());
    renderer.render(context, frame, "boxframe.jte", Map.of("view", framed));
  }

  private BoxView view(Context context, Frame frame) {
    List<FacetResult> facets =
        engine.facetValues(frame.texts().language()).stream()
            .filter(facet -> BoxView.FACETS.contains(facet.id()))
            .toList();
    String site = Site.of(context);
    return new BoxView(site, BoxScript.current(), chosen(context, facets), facets, frame.texts());
  }

  /** Takes what is known, and passes over the rest: a link to a page may carry anything. */
  private static Map<String, String> chosen(Context context, List<FacetResult> facets) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (FacetResult facet : facets) {
      String value = context.queryParam(facet.id());
      if (value != null && has(facet.values(), value)) {
        chosen.put(facet.id(), value);
      }
    }
    if (!chosen.isEmpty() && context.queryParam(BoxView.LOCKED) != null) {
      chosen.put(BoxView.LOCKED, "");
    }
    for (String attribute : List.of("results", "facets", "theme", "size")) {
      String value = context.queryParam(attribute);
      if (value != null && BoxView.choicesOf(attribute).indexOf(value) > 0) {
        chosen.put(attribute, value);
      }
    }
    String language = context.queryParam(BoxView.LANGUAGE);
    if (language != null && Labels.LANGUAGES.contains(language)) {
      chosen.put("lang", language);
    }
    return chosen;
  }

  private static boolean has(List<FacetResult.ValueCount> values, String value) {
    return values.stream()
        .anyMatch(each -> each.value().equals(value) || has(each.children(), value));
  }
}
