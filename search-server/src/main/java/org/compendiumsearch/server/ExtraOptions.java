package org.compendiumsearch.server;

import org.compendiumsearch.server.config.Extras;
import org.compendiumsearch.server.config.Extras.Reach;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code serve} that turn parts of the server on and off. */
final class ExtraOptions {
  @Option(
      names = "--metrics",
      paramLabel = "WHO",
      defaultValue = "local",
      description =
          "who may read /metrics: local (this machine, through no proxy), public or off"
              + " (COMPENDIUM_METRICS; default: local)")
  private Reach metrics = Reach.LOCAL;

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description =
          "write a line for every request, searches included but no addresses; - is the standard"
              + " output (COMPENDIUM_ACCESS_LOG; default: none)")
  private @Nullable String accessLog;

  @Option(
      names = "--mcp",
      negatable = true,
      fallbackValue = "true",
      defaultValue = "false",
      description =
          "let assistants ask over the Model Context Protocol at /mcp (COMPENDIUM_MCP=true;"
              + " default: off)")
  private boolean assistants;

  Extras extras() {
    return new Extras(metrics, accessLog, assistants);
  }
}
