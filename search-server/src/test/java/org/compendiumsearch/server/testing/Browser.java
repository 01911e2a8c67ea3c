package org.compendiumsearch.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Chromium on the server of the shipped corpus. Where this machine has none the test is skipped,
 * and fails where CI is set: there it must not go unnoticed.
 */
public final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final List<String> FOLDERS =
      List.of(
          "/usr/bin", "/usr/lib/chromium", "/usr/lib64/chromium", "/usr/local/bin", "/snap/bin");
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--force-prefers-reduced-motion",
          "--lang=en");

  private final ChromeDriver driver;
  private final CorpusServer server = CorpusServer.get();

  private Browser(ChromeDriver driver) {
    this.driver = driver;
    size(1280, 900);
  }

  /** Opens a browser. */
  public static Browser open() {
    return open(true);
  }

  /** Opens a browser in which no script of a page runs. */
  public static Browser withoutScripts() {
    return open(false);
  }

  private static Browser open(boolean scripts) {
    Optional<Path> chromium = find("chromium", "chromium-browser", "google-chrome");
    Optional<Path> chromedriver = find("chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      assertThat(System.getenv("CI")).as("CI needs chromium and chromedriver").isNull();
      Assumptions.abort("no chromium and chromedriver on this machine");
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments(FLAGS);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.WARNING);
    options.setCapability("goog:loggingPrefs", logs);
    Map<String, Object> preferences = new HashMap<>();
    preferences.put("intl.accept_languages", "en");
    if (!scripts) {
      preferences.put("profile.managed_default_content_settings.javascript", 2);
    }
    options.setExperimentalOption("prefs", preferences);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.orElseThrow().toFile())
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static Optional<Path> find(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), FOLDERS.stream())
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Returns the driver, for what has no word of its own here. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Goes to a path of the server. */
  public void go(String path) {
    driver.get(server.uri(path).toString());
  }

  /** Makes the window so many CSS pixels large, like a phone or a laptop. */
  public void size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Returns the element that a selector finds, waiting for it. */
  public WebElement one(String selector) {
    until("an element " + selector, shown -> !all(selector).isEmpty());
    return all(selector).getFirst();
  }

  /** Returns all elements that a selector finds now. */
  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Clicks what a selector finds. */
  public void click(String selector) {
    one(selector).click();
  }

  /**
   * Clicks where an element is drawn. The driver takes all that lies in a closed fold for hidden,
   * even where the style shows it.
   */
  public void point(String selector) {
    WebElement element = one(selector);
    new Actions(driver).scrollToElement(element).moveToElement(element).click().perform();
  }

  /** Types to whatever has the focus. */
  public void type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Presses a key without the keys of a held one. */
  public void press(Keys key) {
    type(key);
  }

  /** Waits until something holds of the page. */
  public void until(String what, Predicate<WebDriver> holds) {
    new WebDriverWait(driver, PATIENCE).withMessage(what).until(holds::test);
  }

  /** Waits until the address holds a text. */
  public void untilAddress(String part) {
    until("address with " + part, shown -> address().contains(part));
  }

  /** Returns the path and the parameters of the page. */
  public String address() {
    String whole = String.valueOf(driver.getCurrentUrl());
    return whole.substring(server.uri("").toString().length());
  }

  /** Returns what a script returns. */
  public Object script(String script, Object... arguments) {
    return String.valueOf(driver.executeScript(script, arguments));
  }

  /** Returns what the browser complained of since this was asked last. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
