package org.compendiumsearch.server.http.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.compendiumsearch.core.query.Group;
import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.query.Syntax;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.FacetValue;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Labels;
import org.compendiumsearch.server.http.SearchParameters;

/** The parameters of a search, those of the taxonomy's facets among them. */
final class SearchParameterList {
  /** Of documents, and of the two parts of an entry's id. */
  static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

  private final Facets facets;

  SearchParameterList(Facets facets) {
    this.facets = facets;
  }

  /** Returns the parameter that names the language of labels and pages. */
  static Parameter lang() {
    return Parameter.query(
        "lang",
        "Language of labels and pages; else by Accept-Language, else English.",
        Parameter.choice(Labels.LANGUAGES));
  }

  /** Returns all of them. */
  List<Parameter> all() {
    List<Parameter> all = new ArrayList<>(words());
    all.addAll(filters());
    all.addAll(shape());
    return all;
  }

  /** Returns all of them, and more. */
  List<Parameter> and(Parameter... more) {
    List<Parameter> all = new ArrayList<>(List.of(more));
    all.addAll(all());
    return all;
  }

  private static List<Parameter> words() {
    return List.of(
        Parameter.query(
            "q",
            "What is looked for; nothing browses everything.",
            JsonSchemas.ordered("type", "string", "maxLength", SearchRequest.MAX_TEXT)),
        Parameter.query(
            "syntax",
            "How q is read: simple is never wrong, lucene is the classic syntax with fields.",
            Parameter.choice(tokens(Syntax.values(), Syntax::token), Syntax.SIMPLE.token())),
        Parameter.query(
            "match",
            "How many of the words an entry must hold.",
            Parameter.choice(tokens(Match.values(), Match::token), Match.MOST.token())),
        Parameter.query(
            "mode",
            "By words, by meaning or both; hybrid where the index holds vectors, else lexical.",
            Parameter.choice(tokens(Mode.values(), Mode::token))));
  }

  private List<Parameter> filters() {
    List<Parameter> filters = new ArrayList<>();
    for (Facet facet : facets.all()) {
      filters.add(
          Parameter.query(
              facet.id(),
              "Only entries with one of these values of the facet \""
                  + facet.label().in("en")
                  + "\"; a path takes in what lies below it. At most "
                  + SearchParameters.MAX_CHOSEN
                  + " values in all facets together.",
              JsonSchemas.ordered(
                  "type",
                  "array",
                  "items",
                  items(facet),
                  "maxItems",
                  SearchParameters.MAX_CHOSEN)));
    }
    filters.add(
        Parameter.query(
            "country",
            "Short for the region of a country, by its code of ISO 3166-1.",
            Parameter.several(Parameter.text("^[A-Za-z]{2,3}$"))));
    filters.add(Parameter.query("from", "First year, inclusive.", year()));
    filters.add(Parameter.query("to", "Last year, inclusive.", year()));
    filters.add(
        Parameter.query(
            "document", "Only entries of this document.", Parameter.text("^" + SLUG + "$")));
    return filters;
  }

  private Map<String, Object> items(Facet facet) {
    return switch (facet.kind()) {
      case LISTED -> Parameter.choice(facet.allValues().stream().map(FacetValue::path).toList());
      case REGION -> regions();
      case OPEN -> Parameter.text();
    };
  }

  private Map<String, Object> regions() {
    List<String> paths = new ArrayList<>(facets.regions().paths());
    paths.add("global");
    return Parameter.choice(paths);
  }

  private static Map<String, Object> year() {
    return Map.of("type", "integer", "format", "int32");
  }

  private List<Parameter> shape() {
    List<String> counted = new ArrayList<>(facets.all().stream().map(Facet::id).toList());
    counted.add("none");
    return List.of(
        Parameter.query(
            "sort",
            "Order of the hits; relevance, and with no q newest.",
            Parameter.choice(tokens(Order.values(), Order::token))),
        Parameter.query(
            "group",
            "Folds the hits of a document and its language versions under the best one.",
            Parameter.choice(tokens(Group.values(), Group::token), Group.NONE.token())),
        Parameter.query(
            "page",
            "Page of hits; page times size reaches to hit " + SearchRequest.MAX_WINDOW + ".",
            Parameter.number(1, SearchRequest.MAX_WINDOW, 1)),
        Parameter.query(
            "size",
            "Hits a page.",
            Parameter.number(1, SearchRequest.MAX_SIZE, SearchRequest.browse().size())),
        Parameter.query(
                "facets",
                "Which facets are counted, parted by commas; all of them where it is absent.",
                Parameter.several(Parameter.choice(counted)))
            .byCommas(),
        lang());
  }

  private static <T> List<String> tokens(T[] values, Function<T, String> token) {
    return Arrays.stream(values).map(token).toList();
  }
}
