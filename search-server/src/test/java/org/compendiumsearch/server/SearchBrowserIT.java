package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.compendiumsearch.server.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A reader who searches, narrows, marks and compares, in a real browser. */
class SearchBrowserIT {
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

  private static String results() {
    return browser.one("main [role=status] strong").getText();
  }

  @Test
  void searchesNarrowsUnfoldsAndTurnsThePage() {
    browser.go("/");
    browser.one("#q").sendKeys("training", Keys.ENTER);
    browser.untilAddress("/search?q=training");
    String all = results();

    browser.click("#facet-sector li:first-child > a");
    browser.untilAddress("sector=");
    assertThat(browser.all(".chips li")).hasSize(2);
    assertThat(results()).isNotEqualTo(all);
    assertThat(browser.one("#facet-sector a.chosen").getAttribute("aria-label"))
        .matches(".+, \\d+ results?, selected");

    browser.click(".chips a");
    browser.until("chip gone", page -> browser.all(".chips li").isEmpty());
    assertThat(results()).isEqualTo(all);

    browser.click("#facet-region .below > summary");
    browser.click("#facet-region .below[open] li > a");
    browser.untilAddress("region=");
    assertThat(browser.address()).containsPattern("region=[a-z]+%2F[a-z-]+");

    browser.go("/search?q=training");
    browser.click(".pages a[rel=next]");
    browser.untilAddress("page=2");
    assertThat(browser.one(".pages [aria-current=page]").getText()).isEqualTo("2");
    assertThat(browser.one("ol.hits").getAttribute("start")).isEqualTo("11");
  }

  @Test
  void completesWhatIsTyped() {
    browser.go("/search");
    WebElement field = browser.one("#q[role=combobox]");
    field.sendKeys("recruit");
    browser.until("suggestions", page -> !browser.all("[role=option]").isEmpty());
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");

    field.sendKeys(Keys.ARROW_DOWN);
    String active = field.getAttribute("aria-activedescendant");
    assertThat(browser.one("#" + active).getAttribute("aria-selected")).isEqualTo("true");

    field.sendKeys(Keys.ESCAPE);
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
    assertThat(field.getAttribute("value")).isEqualTo("recruit");

    field.sendKeys("ment f");
    browser.until("suggestions", page -> !browser.all("[role=option]").isEmpty());
    field.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    browser.until("another page", page -> !browser.address().equals("/search"));
  }

  @Test
  void dropsAnAnswerThatComesAfterTheFieldWasCleared() {
    browser.go("/search");
    WebElement field = browser.one("#q[role=combobox]");
    browser.script(
        "const real = window.fetch; window.answered = 0;"
            + "window.fetch = (...all) => real(...all).then(answer =>"
            + " new Promise(done => setTimeout(() => { window.answered++; done(answer) }, 400)));");
    field.sendKeys("hotel");
    browser.until(
        "asked",
        page ->
            browser
                .script(
                    "return performance.getEntriesByType('resource').some(r =>"
                        + " r.name.includes('suggest?'))")
                .equals("true"));
    field.clear();
    browser.until("answered", page -> browser.script("return window.answered").equals("1"));

    assertThat(browser.one("#q-suggestions").isDisplayed()).isFalse();
  }

  @Test
  void worksByKeyboardAlone() {
    browser.go("/search?q=hotel");
    browser.press(Keys.TAB);
    assertThat(browser.driver().switchTo().activeElement().getAttribute("class")).isEqualTo("skip");

    browser.type("j");
    browser.type("j");
    String second = browser.all(".hit h2 a").get(1).getAttribute("href");
    assertThat(browser.driver().switchTo().activeElement().getAttribute("href")).isEqualTo(second);
    assertThat(browser.script("return getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");

    browser.type("m");
    assertThat(
            browser
                .all(".hit")
                .get(1)
                .findElement(org.openqa.selenium.By.cssSelector(".mark"))
                .getAttribute("aria-pressed"))
        .isEqualTo("true");
    browser.type("m");

    browser.type("?");
    assertThat(browser.one("#keys").isDisplayed()).isTrue();
    browser.press(Keys.ESCAPE);
    assertThat(browser.one("#keys").isDisplayed()).isFalse();

    browser.type("/");
    assertThat(browser.driver().switchTo().activeElement().getAttribute("id")).isEqualTo("q");
    browser.type("s j");
    assertThat(browser.one("#q").getAttribute("value")).endsWith("s j");
    browser.press(Keys.ESCAPE);

    browser.go("/search?q=hotel");
    browser.one("body");
    browser.type("j");
    browser.press(Keys.ENTER);
    browser.untilAddress("/entries/");
  }

  @Test
  void findsAValueInALongFacet() {
    browser.go("/search");
    WebElement seek = browser.one("#facet-partnership [data-seek]");
    seek.sendKeys("hotlin");

    List<WebElement> left =
        browser.all("#facet-partnership li").stream().filter(WebElement::isDisplayed).toList();
    assertThat(left).hasSize(1);
    assertThat(left.getFirst().getText()).contains("Hotlines");

    browser.one("#facet-region [data-seek]").sendKeys("keny");
    assertThat(
            browser.all("#facet-region li a").stream()
                .filter(WebElement::isDisplayed)
                .map(link -> link.findElement(org.openqa.selenium.By.className("label")).getText()))
        .contains("Africa", "Eastern Africa", "Kenya")
        .doesNotContain("Europe", "Western Africa");
  }

  @Test
  void findsAValueThatThePageLeavesOut() {
    browser.go("/search?facets=publisher");
    int all = browser.all("#facet-publisher li").size();
    String last = browser.all("#facet-publisher li .label").getLast().getText();
    browser.go("/search");
    assertThat(browser.all("#facet-publisher li")).hasSizeLessThan(all);

    browser.click("#facet-publisher > summary");
    browser.one("#facet-publisher [data-seek]").sendKeys(last.split(" ", 2)[0]);
    browser.until("the whole list", page -> browser.all("#facet-publisher li").size() == all);
    assertThat(
            browser.all("#facet-publisher li").stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText))
        .anyMatch(text -> text.startsWith(last));
  }

  @Test
  void keepsMarksInTheBrowserAndComparesThem() {
    browser.go("/search?q=hotel");
    browser.script("localStorage.removeItem('marked')");
    browser.go("/search?q=hotel&kind=practice");
    browser.all(".mark").get(0).click();
    browser.all(".mark").get(1).click();
    assertThat(browser.one("[data-marked] .number").getText()).isEqualTo("2");
    assertThat(browser.one("[data-said]").getText()).isEqualTo("Marked.");

    browser.go("/about");
    browser.click("[data-marked]");
    browser.untilAddress("/basket?id=");
    assertThat(browser.all(".compare tbody tr")).hasSize(2);
    assertThat(browser.one(".take a").getAttribute("href"))
        .containsPattern("/api/v1/export\\?format=ris&id=.+&id=.+");

    browser.click("[data-unmark]");
    browser.until("one left", page -> browser.all(".compare tbody tr").size() == 1);
    browser.go("/basket");
    browser.untilAddress("/basket?id=");

    browser.click("[data-clear]");
    browser.until("empty", page -> browser.address().equals("/basket"));
    assertThat(browser.all(".compare")).isEmpty();
    assertThat(browser.all("[data-marked] .number")).isEmpty();
  }

  @Test
  void changesTheLanguageInPlace() {
    browser.go("/search?q=hotel&sector=hospitality-tourism");
    browser.click(".menu summary");
    browser.click(".menu a[hreflang=ar]");
    browser.untilAddress("lang=ar");

    assertThat(browser.address()).contains("q=hotel", "sector=hospitality-tourism");
    assertThat(browser.one("html").getAttribute("dir")).isEqualTo("rtl");
    assertThat(
            browser.script("return getComputedStyle(document.querySelector('#filters')).direction"))
        .isEqualTo("rtl");
    assertThat(browser.one("#filters").getLocation().x)
        .isGreaterThan(browser.one("main").getLocation().x);

    browser.click(".hit h2 a");
    browser.untilAddress("/entries/");
    assertThat(browser.one("html").getAttribute("lang")).isEqualTo("ar");
  }

  @Test
  void keepsTheChosenTheme() {
    browser.go("/");
    browser.click("[data-theme-toggle]");
    String chosen = browser.one("html").getAttribute("data-theme");
    browser.go("/about");

    assertThat(browser.one("html").getAttribute("data-theme")).isEqualTo(chosen);
    browser.click("[data-theme-toggle]");
    assertThat(browser.one("html").getAttribute("data-theme")).isNotEqualTo(chosen);
    browser.script("localStorage.removeItem('theme')");
  }

  @Test
  void foldsTheFiltersOnAPhoneAndNeverScrollsSideways() {
    browser.size(360, 740);
    for (String page :
        List.of(
            "/", "/search?q=hotel", "/about", "/entries/accor-watch", "/basket?id=accor-watch")) {
      browser.go(page + (page.contains("?") ? "&" : "?") + "lang=ar");
      assertThat(
              browser.script(
                  "const root = document.documentElement; return root.scrollWidth -"
                      + " root.clientWidth"))
          .as(page)
          .isEqualTo("0");
    }
    browser.go("/search?q=hotel");
    assertThat(browser.one("#facet-sector").isDisplayed()).isFalse();
    browser.click(".filters > summary");
    assertThat(browser.one("#facet-sector").isDisplayed()).isTrue();
  }
}
