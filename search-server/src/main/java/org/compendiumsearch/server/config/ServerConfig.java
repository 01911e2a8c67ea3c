package org.compendiumsearch.server.config;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What the server is told when it starts. Immutable.
 *
 * @param index the folder of the Lucene index
 * @param host the address to listen on
 * @param port 0 takes any that is free
 * @param refresh how often to look for a new commit of the index
 * @param protection what it takes on, and whom it believes
 * @param extras what is turned on and off
 */
public record ServerConfig(
    Path index, String host, int port, Duration refresh, Protection protection, Extras extras) {
  /** The port where none is told. */
  public static final int DEFAULT_PORT = 8080;

  /** The address where none is told: this machine only. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  /** Checks the range of the port. */
  public ServerConfig {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be between 0 and 65535, got " + port);
    }
  }

  /** Creates one with what holds where nothing is said. */
  public ServerConfig(Path index, String host, int port, Duration refresh) {
    this(
        index,
        host,
        port,
        refresh,
        Protection.of(Runtime.getRuntime().availableProcessors()),
        Extras.USUAL);
  }

  /** Returns one that differs in its protection. */
  public ServerConfig with(Protection other) {
    return new ServerConfig(index, host, port, refresh, other, extras);
  }

  /** Returns one that differs in what is turned on and off. */
  public ServerConfig with(Extras other) {
    return new ServerConfig(index, host, port, refresh, protection, other);
  }
}
