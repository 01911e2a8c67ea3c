package org.compendiumsearch.server.http.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Labels;
import org.compendiumsearch.server.http.openapi.Operation.Tag;

/** The pages. They pass over parameters that they do not know. */
final class PageOperations {
  private static final String ID = "id";

  private final SearchParameterList search;
  private final Facets facets;

  PageOperations(Facets facets) {
    this.facets = facets;
    this.search = new SearchParameterList(facets);
  }

  List<Operation> all() {
    Parameter lang = SearchParameterList.lang();
    Map<String, Object> ids = Parameter.choice(facets.all().stream().map(Facet::id).toList());
    Parameter entry = Parameter.path(ID, "Of the entry.", ApiOperations.entryId());
    Parameter document = Parameter.path(ID, "Of the document.", ApiOperations.documentId());
    Parameter words = Parameter.query("q", "Words to mark.", Parameter.text());
    return List.of(
        page("/", "start", "Where to begin; with parameters, a search.", search.all()),
        page("/search", "searchPage", "The search.", search.all()),
        page(
            "/map",
            "map",
            "The evidence map.",
            search.and(
                Parameter.query("rows", "The facet of the rows.", ids),
                Parameter.query("cols", "The facet of the columns.", ids))),
        page("/entries/{id}", "entryPage", "An entry.", List.of(entry, words, lang)),
        page("/entries/{id}/cite", "cite", "How an entry is cited.", List.of(entry, lang)),
        page(
            "/documents/{id}",
            "documentPage",
            "A document, or one of its pages in the reader.",
            List.of(
                document,
                words,
                Parameter.query("at", "The page to open.", Map.of("type", "integer", "minimum", 0)),
                lang)),
        basket(lang),
        page("/about", "about", "What this site is.", List.of(lang)),
        page("/docs", "docs", "This description, to try it.", List.of(lang)),
        page("/embed", "embed", "Makes a search box for another site.", box(lang)),
        page("/embed/frame", "frame", "The search box alone, for a frame.", box(lang)),
        page("/review", "review", "For the curator, on this machine only.", review(lang))
            .answers("403", Answer.page("This is not the curator's machine.")));
  }

  private static Operation basket(Parameter lang) {
    Parameter ids =
        Parameter.query(ID, "Of the entries.", Parameter.several(ApiOperations.entryId()));
    return page("/basket", "basket", "Entries side by side.", List.of(ids, lang));
  }

  private static Operation page(String path, String id, String summary, List<Parameter> all) {
    Operation page =
        Operation.get(path, id, Tag.PAGES, summary)
            .with(all)
            .answers("200", Answer.page("The page."));
    return path.contains("{")
        ? page.answers("308", Answer.empty("It has another address now."))
        : page;
  }

  private List<Parameter> box(Parameter lang) {
    List<Parameter> all = new ArrayList<>();
    for (String facet : List.of("sector", "region", "partnership")) {
      if (facets.find(facet).isPresent()) {
        all.add(Parameter.query(facet, "Value that the box is bound to.", Parameter.text()));
      }
    }
    all.add(Parameter.query("locked", "Whether that value stays.", Parameter.text()));
    all.add(choice("results", "inline", "page", "none"));
    all.add(choice("facets", "none", "sector", "region", "sector region"));
    all.add(choice("theme", "page", "auto", "light", "dark"));
    all.add(choice("size", "medium", "small", "large"));
    all.add(
        Parameter.query("box-lang", "Language of the box.", Parameter.choice(Labels.LANGUAGES)));
    all.add(lang);
    return all;
  }

  private static Parameter choice(String name, String... values) {
    return Parameter.query(
        name, "An attribute of the box.", Parameter.choice(List.of(values), values[0]));
  }

  private static List<Parameter> review(Parameter lang) {
    return List.of(
        Parameter.query("facet", "Only this facet.", Parameter.text()),
        Parameter.query("page", "Page of rows.", Map.of("type", "integer", "minimum", 1)),
        Parameter.query("size", "Rows a page.", Map.of("type", "integer", "minimum", 1)),
        lang);
  }
}
