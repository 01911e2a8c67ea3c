package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.compendiumsearch.server.testing.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The pages in a browser that runs no script. */
class NoScriptBrowserIT {
  @Test
  void everythingThatReadsAndSearchesWorks() {
    try (Browser browser = Browser.withoutScripts()) {
      browser.go("/");
      browser.one("#q").sendKeys("training", Keys.ENTER);
      browser.untilAddress("/search?q=training");
      assertThat(browser.all(".hit")).hasSize(10);
      assertThat(browser.one(".mark").isDisplayed()).isFalse();

      browser.point("#facet-sector li:first-child > a");
      browser.untilAddress("sector=");
      browser.point("#facet-region .below > summary");
      browser.point("#facet-region .below[open] li > a");
      browser.untilAddress("region=");
      assertThat(browser.all(".chips li")).hasSize(3);

      browser.point("[name=from]");
      browser.type("2000");
      browser.point(".range button");
      browser.untilAddress("from=2000");

      browser.go("/search?q=training");
      browser.click(".pages a[rel=next]");
      browser.untilAddress("page=2");
      browser.click(".menu summary");
      browser.click(".menu a[hreflang=fr]");
      browser.untilAddress("lang=fr");
      assertThat(browser.one("html").getAttribute("lang")).isEqualTo("fr");

      browser.click(".hit h2 a");
      browser.untilAddress("/entries/");
      browser.go("/basket");
      assertThat(browser.one("noscript").getText()).contains("JavaScript");
      browser.go("/basket?id=accor-watch&id=fair-food-program");
      assertThat(browser.all(".compare tbody tr")).hasSize(2);
    }
  }
}
