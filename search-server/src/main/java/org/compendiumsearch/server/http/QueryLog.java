package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the log what was searched for, where somebody has chosen so: the address as it was
 * sent and the status, and nothing of who asked. Without that choice no question is written
 * anywhere. Safe for all threads.
 */
final class QueryLog implements Handler {
  /**
   * Where people and programs search. Completions are left out: each would tell a word's letters.
   */
  static final List<String> PATHS =
      List.of("/search", "/map", "/api/v1/search", "/api/v1/export", "/feed.atom");

  private static final Logger LOG = LoggerFactory.getLogger(QueryLog.class);

  @Override
  public void handle(Context context) {
    String query = context.queryString();
    if (query != null) {
      LOG.info("{}?{} {}", context.path(), query, context.statusCode());
    }
  }
}
