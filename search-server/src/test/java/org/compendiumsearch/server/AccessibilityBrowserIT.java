package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.compendiumsearch.core.taxonomy.Labels;
import org.compendiumsearch.server.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 A and AA as far as axe-core can tell: every page, every language, both themes. */
class AccessibilityBrowserIT {
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const runOnly = arguments[0] ? ["color-contrast"] : tags;
      axe.run(document, { runOnly, resultTypes: ["violations"] }).then(
        result => done(result.violations.map(each => each.id + ": " + each.help + " | "
          + each.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(" | ")).join("\\n")),
        fault => done("axe failed: " + fault));
      """;

  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.open();
    try (InputStream in = AccessibilityBrowserIT.class.getResourceAsStream("/axe.min.js")) {
      String axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      browser
          .driver()
          .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", axe));
    }
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static String violations(boolean contrastOnly) {
    return String.valueOf(browser.driver().executeAsyncScript(RUN, contrastOnly));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=hotel+staff&region=asia&group=document",
        "/search?q=qwertyzzz&sector=technology",
        "/entries/accor-watch",
        "/documents/brief-financial-intelligence-survivor-banking",
        "/documents/brief-financial-intelligence-survivor-banking?q=partnership&at=6",
        "/documents/brief-worker-driven-monitoring?q=workers",
        "/entries/brief-financial-intelligence-survivor-banking~summary?q=banks",
        "/entries/accor-watch/cite",
        "/map",
        "/map?region=africa&q=children&rows=partnership",
        "/basket",
        "/basket?id=accor-watch&id=no-such-entry",
        "/about",
        "/embed?sector=technology&facets=sector",
        "/review",
        "/search?sector=no-such-value"
      })
  void hasNoViolation(String page) {
    for (String language : Labels.LANGUAGES) {
      browser.go(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
      browser.script("document.documentElement.dataset.theme = 'light'");
      assertThat(violations(false)).as("%s in %s, light", page, language).isEmpty();
      browser.script("document.documentElement.dataset.theme = 'dark'");
      // Only colours differ between the themes.
      assertThat(violations(true)).as("%s in %s, dark", page, language).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void hasNoViolationWithEverythingUnfolded(String language) {
    for (int width : List.of(360, 1280)) {
      browser.size(width, 800);
      browser.go("/search?q=hotel&lang=" + language);
      browser.script(
          "document.querySelectorAll('details:not(.menu)').forEach(each => each.open = true);"
              + "document.getElementById('q').focus()");
      browser.type("s");
      browser.until("suggestions", page -> !browser.all("[role=option]").isEmpty());
      assertThat(violations(false)).as("%s, %d wide", language, width).isEmpty();
    }
    browser.size(1280, 900);
  }
}
