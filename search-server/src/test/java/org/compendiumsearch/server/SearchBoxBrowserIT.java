package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.compendiumsearch.server.testing.Browser;
import org.compendiumsearch.server.testing.CorpusServer;
import org.compendiumsearch.server.testing.OtherSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The search box on a page of another origin, under a strict policy, in a real browser. */
class SearchBoxBrowserIT {
  private static final String HERE = CorpusServer.get().uri("").toString();
  private static final String POLICY =
      "default-src 'none'; script-src "
          + HERE
          + "; connect-src "
          + HERE
          + "; require-trusted-types-for 'script'; trusted-types 'none'";
  private static final String SCRIPT =
      "<script type=\"module\" src=\"" + HERE + "/embed/v1/compendium-search.js\"></script>";

  private static Browser browser;
  private static OtherSite site;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.open();
    site = new OtherSite();
  }

  @AfterAll
  static void close() {
    if (site != null) {
      site.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  private static void show(String html) {
    show(html, POLICY);
  }

  private static void show(String html, String policy) {
    site.show(SCRIPT + html, policy);
    browser.complaints();
    browser.driver().get(site.origin() + "/");
  }

  private static SearchContext box(int which) {
    browser.until("the box", page -> !browser.all("compendium-search:defined").isEmpty());
    return browser.all("compendium-search").get(which).getShadowRoot();
  }

  private static WebElement in(SearchContext box, String selector) {
    browser.until(selector, page -> !box.findElements(By.cssSelector(selector)).isEmpty());
    return box.findElement(By.cssSelector(selector));
  }

  private static List<WebElement> all(SearchContext box, String selector) {
    return box.findElements(By.cssSelector(selector));
  }

  /** To whatever has the focus: the driver would take it from a field in a shadow first. */
  private static void press(CharSequence... keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }

  @Test
  void searchesUnderAStrictPolicyAndComplainsOfNothing() {
    show("<compendium-search></compendium-search>");
    SearchContext box = box(0);

    in(box, "input").sendKeys("hotel staff training", Keys.ENTER);

    WebElement first = in(box, ".hit a");
    assertThat(first.getAttribute("href")).startsWith(HERE + "/entries/");
    assertThat(in(box, ".hit mark").getText()).isNotEmpty();
    assertThat(in(box, "[role=status]").getText()).matches("[\\d,]+ results?");
    assertThat(in(box, ".hit mark").getCssValue("background-color"))
        .isEqualTo("rgba(255, 235, 153, 1)");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void completesAsAComboboxByKeyboard() {
    show("<compendium-search></compendium-search>");
    SearchContext box = box(0);
    WebElement field = in(box, "input[role=combobox]");

    field.sendKeys("recruit");
    in(box, "[role=option]");
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
    press(Keys.ARROW_DOWN);
    WebElement option = in(box, "[role=option][aria-selected=true]");
    assertThat(field.getAttribute("aria-activedescendant")).isEqualTo(option.getAttribute("id"));
    press(Keys.ESCAPE);
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
    press("ment");
    in(box, "[role=option]");
    press(Keys.ARROW_DOWN, Keys.ENTER);

    in(box, ".hit");
    assertThat(field.getAttribute("value")).isNotEqualTo("recruitment");
  }

  @Test
  void severalBoxesLeaveEachOtherAlone() {
    show(
        "<compendium-search sector=\"technology\" locked></compendium-search>"
            + "<compendium-search lang=\"ar\" facets=\"sector\" hits=\"3\"></compendium-search>");
    SearchContext technology = box(0);
    SearchContext arabic = box(1);

    in(arabic, "input").sendKeys("training", Keys.ENTER);
    in(arabic, ".hit");

    assertThat(all(arabic, ".hit")).hasSize(3);
    assertThat(all(technology, ".hit")).isEmpty();
    assertThat(in(arabic, "[part=box]").getCssValue("direction")).isEqualTo("rtl");
    assertThat(in(technology, "[part=box]").getCssValue("direction")).isEqualTo("ltr");
    assertThat(in(arabic, "button").getText()).isEqualTo("بحث");
    assertThat(in(arabic, "input").getAttribute("aria-controls"))
        .isNotEqualTo(in(technology, "input").getAttribute("aria-controls"));

    in(technology, "input").sendKeys("training", Keys.ENTER);
    in(technology, ".hit");
    String link = in(technology, "[part=all]").getAttribute("href");
    assertThat(link).contains("sector=technology").contains("q=training");
  }

  @Test
  void narrowsByFacetsAndKeepsTheFocusThere() {
    show("<compendium-search facets=\"sector\"></compendium-search>");
    SearchContext box = box(0);
    in(box, "input").sendKeys("training", Keys.ENTER);
    in(box, "details > summary").click();
    String before = in(box, "[role=status]").getText();

    in(box, "input[type=checkbox]").sendKeys(Keys.SPACE);
    browser.until(
        "fewer",
        page ->
            in(box, "[role=status]").getText().matches("\\d+ results?")
                && !in(box, "[role=status]").getText().equals(before));

    assertThat(in(box, "input[type=checkbox]:focus").isSelected()).isTrue();
  }

  @Test
  void tellsThePageAndMayBeHeldBack() {
    show("<compendium-search results=\"none\"></compendium-search>");
    SearchContext box = box(0);
    browser.script(
        "window.heard = []; addEventListener('compendium-search', e => heard.push(e.detail.q));");

    in(box, "input").sendKeys("shelters", Keys.ENTER);

    browser.until("event", page -> browser.script("return heard.join()").equals("shelters"));
    assertThat(all(box, ".hit")).isEmpty();
  }

  @Test
  void opensTheSearchPage() {
    show("<compendium-search results=\"page\" sector=\"technology\"></compendium-search>");

    in(box(0), "input").sendKeys("training", Keys.ENTER);

    browser.until(
        "search page",
        page -> String.valueOf(browser.driver().getCurrentUrl()).startsWith(HERE + "/search?"));
    assertThat(browser.driver().getCurrentUrl()).contains("sector=technology");
  }

  @Test
  void saysThatTheServerIsAwayAndLeadsOn() {
    show(
        "<compendium-search server=\"http://127.0.0.1:9\"></compendium-search>",
        POLICY.replace("connect-src ", "connect-src http://127.0.0.1:9 "));
    SearchContext box = box(0);

    in(box, "input").sendKeys("training", Keys.ENTER);

    browser.until(
        "message",
        page -> in(box, "[role=status]").getText().startsWith("The search cannot be reached"));
    assertThat(in(box, "[part=all]").getAttribute("href")).contains("q=training");
  }

  @Test
  void aSlowServerCanBeLeftForAnotherQuestion() {
    show(
        "<compendium-search server=\"" + site.origin() + "\"></compendium-search>",
        POLICY.replace("connect-src ", "connect-src " + site.origin() + " "));
    SearchContext box = box(0);
    in(box, "input").sendKeys("shelters", Keys.ENTER);
    assertThat(in(box, "[role=status]").getText()).isEqualTo("Searching …");

    browser.script(
        "document.querySelector('compendium-search').setAttribute('server', arguments[0])", HERE);
    in(box, "input").sendKeys(Keys.ENTER);

    assertThat(in(box, ".hit a").getAttribute("href")).startsWith(HERE);
  }

  @Test
  void withoutTheScriptThereIsAForm() {
    try (Browser plain = Browser.withoutScripts()) {
      plain.go("/embed/frame?sector=technology");

      plain.one("form input[type=search]").sendKeys("training", Keys.ENTER);

      plain.untilAddress("/search?q=training&sector=technology");
    }
  }

  @Test
  void thePageThatMakesTheBoxShowsIt() {
    browser.go("/embed?theme=dark");
    browser.complaints();

    in(box(0), "input").sendKeys("training", Keys.ENTER);

    in(box(0), ".hit");
    assertThat(browser.complaints()).isEmpty();
  }
}
