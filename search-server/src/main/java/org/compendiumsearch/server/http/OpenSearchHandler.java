package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.compendiumsearch.server.export.OpenSearchDescription;

/** {@code GET /opensearch.xml}: lets a browser add this site to its search engines. */
final class OpenSearchHandler implements Handler {
  @Override
  public void handle(Context context) {
    context.header("Cache-Control", "public, max-age=3600");
    context
        .contentType("application/opensearchdescription+xml; charset=utf-8")
        .result(new OpenSearchDescription(Site.of(context), LabelLanguage.of(context)).toXml());
  }
}
