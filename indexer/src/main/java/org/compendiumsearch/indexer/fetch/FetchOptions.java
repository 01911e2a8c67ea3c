package org.compendiumsearch.indexer.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how far fetching goes. */
final class FetchOptions {
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final long MEGABYTE = 1_000_000;

  @Option(
      names = "--max-size",
      paramLabel = "MB",
      description = "the largest document, in megabytes (default: ${DEFAULT-VALUE})")
  private long mostMegabytes = 200;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "how long one request may take in all (default: ${DEFAULT-VALUE})")
  private long total = 600;

  @Option(
      names = "--idle",
      paramLabel = "SECONDS",
      description = "how long a server may say nothing (default: ${DEFAULT-VALUE})")
  private long idle = 30;

  @Option(
      names = "--tries",
      paramLabel = "N",
      description = "how often a document is tried (default: ${DEFAULT-VALUE})")
  private int tries = 4;

  @Option(
      names = "--longest-wait",
      paramLabel = "SECONDS",
      description = "servers that ask for a longer wait are left alone (default: ${DEFAULT-VALUE})")
  private long longestWait = 120;

  @Option(
      names = "--contact",
      paramLabel = "TEXT",
      defaultValue = "${env:COMPENDIUM_CONTACT}",
      description = "an address or page that servers are told, to reach you (COMPENDIUM_CONTACT)")
  private @Nullable String contact;

  @Option(
      names = "--allow-private",
      description = "fetch from this machine and its own network too")
  private boolean privateAllowed;

  boolean isPrivateAllowed() {
    return privateAllowed;
  }

  FetchSettings settings() {
    return new FetchSettings(
        userAgent(),
        Math.max(1, mostMegabytes) * MEGABYTE,
        Duration.ofSeconds(Math.max(1, idle)),
        Duration.ofSeconds(Math.max(1, total)),
        Math.max(1, tries),
        BETWEEN,
        Duration.ofSeconds(Math.max(0, longestWait)));
  }

  private String userAgent() {
    String name = "CompendiumSearch (fetches public documents named by a person";
    String reached = contact == null ? "" : contact.replaceAll("[^\\x20-\\x7E]|[()]", "").strip();
    return name + (reached.isEmpty() ? ")" : "; " + reached + ")");
  }
}
