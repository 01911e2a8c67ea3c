package org.compendiumsearch.server.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.Group;
import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.query.Syntax;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Labels;
import org.compendiumsearch.core.text.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search, as they stand in an address or on a command line, read into a
 * request.
 */
public final class SearchParameters {
  /** How many values may be chosen in all facets together: more than a person will. */
  public static final int MAX_CHOSEN = 50;

  private static final String COUNTRY = "country";
  private static final List<String> FIXED =
      List.of(
          "q",
          "syntax",
          "match",
          "mode",
          "from",
          "to",
          "document",
          "sort",
          "group",
          "page",
          "size",
          "facets",
          "lang",
          COUNTRY);
  private static final String NONE = "none";

  private final Map<String, List<String>> values;
  private final Facets facets;

  private SearchParameters(Map<String, List<String>> values, Facets facets) {
    this.values = values;
    this.facets = facets;
  }

  /**
   * Reads a request.
   *
   * @param values parameter to values, as given
   * @param facets those of the index
   * @param language of the labels where no {@code lang} is given
   * @param others further parameters that are known to the caller
   * @throws InvalidRequestException naming the first parameter that is wrong
   */
  public static SearchRequest read(
      Map<String, List<String>> values, Facets facets, String language, String... others) {
    SearchParameters parameters = new SearchParameters(values, facets);
    parameters.refuseUnknown(List.of(others));
    return parameters.request(language);
  }

  /** Reads a request, passing over what is not known: a link to a page may carry anything. */
  public static SearchRequest readKnown(
      Map<String, List<String>> values, Facets facets, String language) {
    return new SearchParameters(values, facets).request(language);
  }

  private SearchRequest request(String language) {
    String lang = one("lang");
    if (lang != null && !Labels.LANGUAGES.contains(lang)) {
      throw new InvalidRequestException("lang", "unknown lang \"" + lang + "\"", Labels.LANGUAGES);
    }
    String text = one("q");
    Syntax syntax = choice("syntax", Syntax.values(), Syntax::token);
    Group group = choice("group", Group.values(), Group::token);
    Match match = choice("match", Match.values(), Match::token);
    return new SearchRequest(
        text == null ? "" : text,
        syntax == null ? Syntax.SIMPLE : syntax,
        match == null ? Match.MOST : match,
        choice("mode", Mode.values(), Mode::token),
        filters(),
        choice("sort", Order.values(), Order::token),
        group == null ? Group.NONE : group,
        number("page", 1),
        number("size", SearchRequest.browse().size()),
        counted(),
        lang == null ? language : lang);
  }

  private Filters filters() {
    Map<String, java.util.Set<String>> chosen = new LinkedHashMap<>();
    int count = 0;
    for (Facet facet : facets.all()) {
      List<String> given = new ArrayList<>(many(facet.id()));
      if (facet.id().equals(Facets.REGION)) {
        many(COUNTRY).forEach(country -> given.add(region(country)));
      }
      given.removeIf(String::isBlank);
      count += given.size();
      if (count > MAX_CHOSEN) {
        throw new InvalidRequestException(
            facet.id(),
            "at most "
                + MAX_CHOSEN
                + " values can be chosen in all facets together; choose what"
                + " lies above them, or search several times");
      }
      if (!given.isEmpty()) {
        chosen.put(facet.id(), new java.util.LinkedHashSet<>(given));
      }
    }
    Integer from = year("from");
    Integer to = year("to");
    if (from != null && to != null && from > to) {
      throw new InvalidRequestException(
          "from", "from must not be later than to, got " + from + " and " + to);
    }
    return new Filters(chosen, from, to, document());
  }

  private String region(String country) {
    return facets
        .regions()
        .ofCountry(country)
        .orElseThrow(
            () ->
                new InvalidRequestException(
                    COUNTRY,
                    "unknown country \"" + country + "\"; write ISO 3166-1 codes such as KE",
                    facets.regions().nearest(country, 5)));
  }

  private @Nullable DocumentId document() {
    String id = one("document");
    if (id == null) {
      return null;
    }
    if (!DocumentId.isValid(id)) {
      throw new InvalidRequestException(
          "document", "\"" + id + "\" is no document id: lower-case letters, digits and hyphens");
    }
    return new DocumentId(id);
  }

  private @Nullable List<String> counted() {
    String names = one("facets");
    if (names == null) {
      return null;
    }
    return names.equals(NONE)
        ? List.of()
        : Arrays.stream(names.split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  private <T> @Nullable T choice(String name, T[] choices, Function<T, String> token) {
    String value = one(name);
    if (value == null) {
      return null;
    }
    for (T each : choices) {
      if (token.apply(each).equals(value.toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    List<String> allowed = Arrays.stream(choices).map(token).toList();
    throw new InvalidRequestException(
        name, name + " must be " + String.join(", ", allowed) + ", got \"" + value + "\"", allowed);
  }

  private @Nullable Integer year(String name) {
    return one(name) == null ? null : number(name, 0);
  }

  private int number(String name, int absent) {
    String value = one(name);
    if (value == null) {
      return absent;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new InvalidRequestException(
          name, name + " must be a whole number, got \"" + value + "\"");
    }
  }

  private @Nullable String one(String name) {
    List<String> given = many(name);
    if (given.size() > 1) {
      throw new InvalidRequestException(name, name + " can be given once only");
    }
    return given.isEmpty() || given.getFirst().isBlank() ? null : given.getFirst().strip();
  }

  private List<String> many(String name) {
    return values.getOrDefault(name, List.of());
  }

  private void refuseUnknown(List<String> others) {
    List<String> known = new ArrayList<>(FIXED);
    known.addAll(others);
    facets.all().forEach(facet -> known.add(facet.id()));
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        List<Nearest.Candidate> candidates =
            known.stream().map(each -> new Nearest.Candidate(each, List.of(each))).toList();
        List<String> near = Nearest.to(name, candidates, 3);
        throw new InvalidRequestException(
            name,
            "unknown parameter \""
                + name
                + "\""
                + (near.isEmpty() ? "" : ", did you mean " + String.join(" or ", near) + "?"),
            known);
      }
    }
  }
}
