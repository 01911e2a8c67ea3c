package org.compendiumsearch.server.page;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.error.MovedException;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.http.LabelLanguage;
import org.compendiumsearch.server.http.LocalOnly;
import org.compendiumsearch.server.http.Problems;
import org.compendiumsearch.server.http.Routes;
import org.compendiumsearch.server.http.SearchParameters;
import org.compendiumsearch.server.http.wire.ProblemJson;

/** The pages a person sees. They work without JavaScript. */
public final class Pages {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final SearchEngine engine;
  private final TemplateEngine templates;

  private Pages(SearchEngine engine, TemplateEngine templates) {
    this.engine = engine;
    this.templates = templates;
  }

  /** Adds the routes of the pages. */
  public static void addTo(RoutesConfig routes, SearchEngine engine, TemplateEngine templates) {
    Pages pages = new Pages(engine, templates);
    StyleSheet style = StyleSheet.load();
    Routes.answer(routes, "/", context -> pages.show(context, pages::search));
    Routes.answer(routes, "/search", context -> pages.show(context, pages::search));
    Routes.answer(routes, "/entries/{id}", context -> pages.show(context, pages::entry));
    Routes.answer(routes, "/documents/{id}", context -> pages.show(context, pages::document));
    Routes.answer(routes, ReviewView.PATH, context -> pages.show(context, pages::review));
    Routes.answer(routes, StyleSheet.PATH, style::send);
  }

  private interface Page {
    void show(Context context, Texts texts);
  }

  /** Shows a page, or a page that says what went wrong. */
  private void show(Context context, Page page) {
    context.header("Content-Security-Policy", POLICY);
    try {
      page.show(context, Texts.in(LabelLanguage.of(context)));
    } catch (MovedException moved) {
      context.redirect(Problems.locationOf(moved, context), HttpStatus.PERMANENT_REDIRECT);
    } catch (CompendiumException | HttpResponseException fault) {
      ProblemJson problem = Problems.of(fault);
      context.status(problem.status());
      render(context, "problem.jte", Texts.in("en"), Map.of("problem", problem));
    }
  }

  private void search(Context context, Texts texts) {
    Facets facets = engine.facets();
    SearchRequest request =
        SearchParameters.readKnown(context.queryParamMap(), facets, texts.language());
    Links links = new Links(request, context.queryParam("lang") != null);
    SearchView view = new SearchView(request, answer(request), facets, links);
    render(context, "search.jte", texts, Map.of("view", view));
  }

  /** Asks; where nothing holds most of the words, what any of them finds is better than nothing. */
  private SearchView.Answer answer(SearchRequest request) {
    SearchResult result = engine.search(request);
    if (result.total() == 0 && request.match() == Match.MOST && !request.isBrowse()) {
      SearchResult any = engine.search(request.withMatch(Match.ANY));
      if (any.total() > 0) {
        return new SearchView.Answer(any, result.hints(), true);
      }
    }
    return new SearchView.Answer(result, result.hints(), false);
  }

  private void entry(Context context, Texts texts) {
    String id = context.pathParam("id");
    if (!EntryId.isValid(id)) {
      throw new NotFoundException("entry", id);
    }
    String query = context.queryParam("q");
    render(
        context,
        "entry.jte",
        texts,
        Map.of(
            "view", engine.entry(new EntryId(id)),
            "facets", engine.facets(),
            "query", query == null ? "" : query));
  }

  private void document(Context context, Texts texts) {
    String id = context.pathParam("id");
    if (!DocumentId.isValid(id)) {
      throw new NotFoundException("document", id);
    }
    render(context, "document.jte", texts, Map.of("document", engine.document(new DocumentId(id))));
  }

  /** For the curator only: neither others nor their search engines see it, nor any cache. */
  private void review(Context context, Texts texts) {
    context.header("X-Robots-Tag", "noindex, nofollow").header("Cache-Control", "no-store");
    LocalOnly.check(context);
    ReviewView view = ReviewView.of(context, engine, texts.language());
    render(context, "review.jte", texts, Map.of("view", view));
  }

  private void render(
      Context context, String template, Texts texts, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("texts", texts);
    StringOutput html = new StringOutput();
    templates.render(template, all, html);
    context.html(html.toString()).header("Content-Language", texts.language());
  }
}
