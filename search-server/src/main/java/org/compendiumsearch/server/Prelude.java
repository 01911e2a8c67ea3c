package org.compendiumsearch.server;

import io.javalin.Javalin;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.eclipse.jetty.server.Server;
import org.slf4j.LoggerFactory;

/**
 * What a start needs later, begun beside what it does first, so that a second processor shortens
 * it: half of a start is the first use of libraries. Nothing waits for it, and where it fails the
 * start meets the same fault where it can be told.
 */
final class Prelude {
  private Prelude() {}

  /** Loads the libraries, while the command line is read and the index is opened. */
  static void libraries() {
    beside("start-names", Regions::new);
    beside(
        "start-http",
        () -> {
          new Server();
          Javalin.create(config -> config.startup.showJavalinBanner = false);
        });
    beside("start-words", () -> new Analyzers().tokens("en", "partnerships"));
  }

  /** Asks an index a first question, while the server is put together. */
  static void question(SearchEngine engine) {
    beside(
        "start-question",
        () -> engine.search(SearchRequest.forText("partnerships").withMode(Mode.LEXICAL)));
  }

  private static void beside(String name, Runnable work) {
    Thread.ofPlatform()
        .name(name)
        .daemon()
        .start(
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                // No index, or a start that has ended already: both are told elsewhere.
                LoggerFactory.getLogger(Prelude.class).debug("nothing was begun early", e);
              }
            });
  }
}
