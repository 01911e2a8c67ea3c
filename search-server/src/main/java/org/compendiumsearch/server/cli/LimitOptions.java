package org.compendiumsearch.server.cli;

import java.util.List;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.server.config.Load;
import org.compendiumsearch.server.config.Protection;
import org.compendiumsearch.server.config.Rate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a server that others than its owner can reach. */
public final class LimitOptions {
  @Option(
      names = "--max-searches",
      paramLabel = "N",
      defaultValue = "${env:COMPENDIUM_MAX_SEARCHES}",
      description =
          "how many searches are worked on at a time (COMPENDIUM_MAX_SEARCHES; default: twice the"
              + " processors, at least 4)")
  private @Nullable Integer searches;

  @Option(
      names = "--max-waiting",
      paramLabel = "N",
      defaultValue = "${env:COMPENDIUM_MAX_WAITING}",
      description =
          "how many more may wait, for two seconds at most; the rest is told to come again"
              + " (COMPENDIUM_MAX_WAITING; default: eight times --max-searches)")
  private @Nullable Integer waiting;

  @Option(
      names = "--rate-limit",
      paramLabel = "N/s|N/m",
      defaultValue = "${env:COMPENDIUM_RATE_LIMIT}",
      description =
          "how many requests one client may send a second or a minute (COMPENDIUM_RATE_LIMIT;"
              + " default: as many as it likes)")
  private @Nullable String rate;

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      split = ",",
      defaultValue = "${env:COMPENDIUM_ALLOW_ORIGIN}",
      description =
          "a site whose pages may show the search box, such as https://www.example.org; repeatable"
              + " (COMPENDIUM_ALLOW_ORIGIN, separated by commas; default: every site)")
  private @Nullable List<String> origins;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      split = ",",
      defaultValue = "${env:COMPENDIUM_TRUSTED_PROXY}",
      description =
          "the address of a proxy, or a range such as 10.0.0.0/8, whose X-Forwarded-For, -Proto and"
              + " -Host are believed; repeatable (COMPENDIUM_TRUSTED_PROXY, separated by commas;"
              + " default: none)")
  private @Nullable List<String> proxies;

  /** Creates the options, with what holds where nothing is said. */
  public LimitOptions() {}

  /**
   * Returns what was told.
   *
   * @param processors of this machine
   * @throws InvalidRequestException for a value that cannot be
   */
  public Protection protection(int processors) {
    int most = searches == null ? Load.of(processors).searches() : searches;
    int more = waiting == null ? Load.waitingFor(most) : waiting;
    Rate limit = rate == null || rate.isBlank() ? null : Rate.parse(rate);
    return new Protection(new Load(most, more, limit), listed(origins), listed(proxies));
  }

  private static List<String> listed(@Nullable List<String> given) {
    return given == null
        ? List.of()
        : given.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
  }
}
