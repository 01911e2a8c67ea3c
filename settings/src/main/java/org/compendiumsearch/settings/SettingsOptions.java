package org.compendiumsearch.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command with settings has. */
final class SettingsOptions {
  @OnceOnly
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "a file of settings (COMPENDIUM_CONFIG; default: compendium.yaml in the data folder,"
              + " where there is one)")
  @Nullable Path file;

  @OnceOnly
  @Option(
      names = "--print-config",
      description =
          "print every setting, its value and where it came from, as such a file; no more")
  boolean print;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, or json: an object a line (COMPENDIUM_LOG_FORMAT; default: text)")
  Logs.Format logFormat = Logs.Format.TEXT;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      defaultValue = "info",
      description = "error, warn, info or debug (COMPENDIUM_LOG_LEVEL; default: info)")
  Logs.Level logLevel = Logs.Level.INFO;
}
