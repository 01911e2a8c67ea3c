package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.compendiumsearch.server.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** A reader who reads an entry in its place, cites it and looks at the map, in a real browser. */
class ReadingBrowserIT {
  private static final String BRIEF = "brief-financial-intelligence-survivor-banking";

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingWasBlockedOrFailed() {
    assertThat(browser.complaints()).isEmpty();
    browser.size(1280, 900);
  }

  private static void untilDrawn(int page) {
    browser.until(
        "page " + page + " of the original",
        shown -> String.valueOf(page).equals(browser.one("canvas").getAttribute("data-drawn")));
  }

  @Test
  void aCitationIsCopiedWithOnePress() {
    browser.go("/entries/" + BRIEF + "~summary");
    browser.click("[data-cite]");
    WebElement prose = browser.one("dialog[open] .prose");
    assertThat(prose.getText()).startsWith("Compendium Search. (2026). Summary. In ");

    browser.click("dialog[open] [data-copy]");
    browser.until(
        "copied", shown -> browser.one("dialog[open] [data-copy]").getText().equals("Copied"));
    assertThat(browser.address()).isEqualTo("/entries/" + BRIEF + "~summary");
  }

  @Test
  void theOriginalIsDrawnBesideTheTextAtItsPage() {
    browser.go("/documents/" + BRIEF + "?q=partnership&at=6");
    untilDrawn(6);

    assertThat(browser.one("[data-place]").getText()).isEqualTo("Page 6 of 15");
    Object dark =
        browser.script(
            "const c = document.querySelector('canvas');"
                + "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                + "let n = 0; for (let i = 0; i < d.length; i += 4) if (d[i] < 128) n++; return n");
    assertThat(Integer.parseInt(dark.toString())).as("dark points drawn").isGreaterThan(1_000);
    browser.until("marks", shown -> !browser.all(".over i").isEmpty());
  }

  @Test
  void theOriginalFollowsWhatIsRead() {
    browser.go("/documents/" + BRIEF + "?at=6");
    untilDrawn(6);
    browser.script("document.getElementById('p8').scrollIntoView()");
    untilDrawn(8);
    browser.click("[data-turn='1']");
    untilDrawn(9);
  }

  @Test
  void aSmallScreenLoadsTheOriginalOnlyWhenAsked() {
    browser.size(360, 800);
    browser.go("/documents/" + BRIEF + "?at=6");
    assertThat(browser.one(".original").isDisplayed()).isFalse();

    browser.click("[data-show-original]");
    untilDrawn(6);
    Object fits = browser.script("return document.documentElement.scrollWidth <= innerWidth");
    assertThat(fits).as("nothing is wider than the window").isEqualTo("true");
  }

  @Test
  void aCellOfTheMapLeadsToItsEntries() {
    browser.go("/map");
    WebElement cell = browser.one(".matrix td.s5 a");
    String count = cell.getText();
    cell.click();
    browser.untilAddress("/search?");

    assertThat(browser.one("main [role=status] strong").getText()).isEqualTo(count + " results");
  }

  @Test
  void aCountryOfTheMapLeadsToItsEntries() {
    browser.go("/map");
    browser.click(".world a[aria-label^='Brazil'] path");
    browser.untilAddress("region=americas");

    assertThat(browser.one(".chips").getText()).contains("Brazil");
  }
}
