package org.compendiumsearch.server.config;

import org.jspecify.annotations.Nullable;

/**
 * What an operator may turn on and off. Immutable.
 *
 * @param metrics who may read the measurements
 * @param accessLog the file to which requests are logged, {@link #STANDARD_OUTPUT}, or none
 * @param assistants whether assistants may ask over the Model Context Protocol
 */
public record Extras(Reach metrics, @Nullable String accessLog, boolean assistants) {
  /** The name that stands for the standard output. */
  public static final String STANDARD_OUTPUT = "-";

  /** What is on where nobody said anything. */
  public static final Extras USUAL = new Extras(Reach.LOCAL, null, false);

  /** Who may read something. */
  public enum Reach {
    /** Nobody. */
    OFF,
    /** Who sits at the machine of the server and comes through no proxy. */
    LOCAL,
    /** Everybody. */
    PUBLIC
  }
}
