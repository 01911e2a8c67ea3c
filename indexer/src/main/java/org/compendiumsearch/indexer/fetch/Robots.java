package org.compendiumsearch.indexer.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the sites allow (RFC 9309). A site without robots.txt allows everything; one whose
 * robots.txt fails allows nothing until it can be read. Read once a site and run. Safe for all
 * threads.
 */
final class Robots {
  /** RFC 9309 has at least 500 KiB read. */
  private static final int MOST_BYTES = 500 * 1024;

  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_WARNINGS = 5;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_ERROR = 400;
  private static final int FIRST_SERVER_ERROR = 500;

  private final WebClient client;
  private final HostGates gates;
  private final FetchSettings settings;
  private final Map<String, BaseRobotRules> rules = new ConcurrentHashMap<>();

  Robots(WebClient client, HostGates gates, FetchSettings settings) {
    this.client = client;
    this.gates = gates;
    this.settings = settings;
  }

  /**
   * Checks whether an address may be asked for.
   *
   * @return how long its host wants to be left alone after it
   */
  Duration check(URI address) throws FetchFailure, InterruptedException {
    BaseRobotRules rules = of(address);
    if (!rules.isAllowed(address.toString())) {
      throw FetchFailure.lasting(
          FailureKind.FORBIDDEN_BY_ROBOTS,
          WebAddress.site(address) + "/robots.txt forbids " + address + "; get it by hand");
    }
    long delay = rules.getCrawlDelay();
    Duration asked = delay > 0 ? Duration.ofMillis(delay) : Duration.ZERO;
    if (asked.compareTo(settings.longestWait()) > 0) {
      throw FetchFailure.lasting(
          FailureKind.BUSY,
          WebAddress.site(address)
              + "/robots.txt asks for "
              + Texts.time(asked)
              + " between two requests; wait that long with --longest-wait");
    }
    return asked.compareTo(settings.between()) > 0 ? asked : settings.between();
  }

  /** Two threads may read the same file at once: it does no harm, and nobody waits for nobody. */
  private BaseRobotRules of(URI address) throws FetchFailure, InterruptedException {
    String site = WebAddress.site(address);
    BaseRobotRules known = rules.get(site);
    if (known == null) {
      known =
          Redirects.follow(
              WebAddress.of(site + "/robots.txt"),
              MOST_REDIRECTS,
              at ->
                  gates.pass(
                      WebAddress.host(at),
                      settings.between(),
                      () ->
                          client.get(
                              at, Map.of(), answer -> Redirects.hop(answer, this::understood))));
      rules.put(site, known);
    }
    return known;
  }

  private BaseRobotRules understood(Answer answer) throws IOException, FetchFailure {
    int status = answer.status();
    if (status >= FIRST_SERVER_ERROR || status == TOO_MANY_REQUESTS) {
      throw FetchFailure.passing(
          FailureKind.SERVER_ERROR,
          answer.address()
              + " answers "
              + status
              + "; until it can be read, nothing may be fetched from there");
    }
    if (status >= FIRST_ERROR) {
      return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
    byte[] text = answer.body().readNBytes(MOST_BYTES);
    return new SimpleRobotRulesParser(Long.MAX_VALUE, MOST_WARNINGS)
        .parseContent(
            answer.address().toString(), text, "text/plain", List.of(FetchSettings.ROBOT));
  }
}
