package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import java.util.List;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.http.wire.MatrixAnswer;
import org.compendiumsearch.server.http.wire.YearJson;

/** {@code GET /api/v1/matrix} and {@code /api/v1/timeline}: all hits of a search together. */
final class SurveyHandlers {
  private static final String ROWS = "rows";
  private static final String COLUMNS = "cols";

  private final SearchEngine engine;

  SurveyHandlers(SearchEngine engine) {
    this.engine = engine;
  }

  void matrix(Context context) {
    SearchRequest request =
        SearchParameters.read(
            context.queryParamMap(), engine.facets(), Languages.of(context), ROWS, COLUMNS);
    context.json(
        MatrixAnswer.of(
            engine.matrix(
                request, facet(context, ROWS, "sector"), facet(context, COLUMNS, "region"))));
  }

  private static String facet(Context context, String parameter, String absent) {
    String given = context.queryParam(parameter);
    return given == null || given.isBlank() ? absent : given;
  }

  void timeline(Context context) {
    SearchRequest request =
        SearchParameters.read(context.queryParamMap(), engine.facets(), Languages.of(context));
    List<YearJson> years =
        engine.timeline(request).counts().entrySet().stream()
            .map(each -> new YearJson(each.getKey(), each.getValue()))
            .toList();
    context.json(years);
  }
}
