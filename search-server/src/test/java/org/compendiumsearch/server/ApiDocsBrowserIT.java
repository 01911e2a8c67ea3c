package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.compendiumsearch.server.testing.Browser;
import org.junit.jupiter.api.Test;

/** The page to try the interface, under the policy of the pages. */
class ApiDocsBrowserIT {
  @Test
  void showsEveryGroupOfAddressesAndAsksThem() {
    try (Browser browser = Browser.open()) {
      browser.complaints();
      browser.go("/docs");
      browser.one("#api .opblock");

      assertThat(browser.all("#api .opblock-tag")).hasSize(4);
      assertThat(browser.all("#api .opblock")).hasSizeGreaterThan(30);

      browser.click("[id$='-suggest'] .opblock-summary-control");
      browser.click("[id$='-suggest'] .try-out__btn");
      browser.one("[id$='-suggest'] tr[data-param-name=q] input").sendKeys("hot");
      browser.click("[id$='-suggest'] .execute");
      browser.until(
          "an answer",
          page ->
              browser.all("[id$='-suggest'] .live-responses-table .response-col_status").stream()
                  .anyMatch(each -> each.getText().startsWith("200")));

      assertThat(browser.complaints()).isEmpty();
    }
  }
}
