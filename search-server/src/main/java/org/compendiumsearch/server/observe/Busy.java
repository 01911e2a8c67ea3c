package org.compendiumsearch.server.observe;

/**
 * How busy the server is.
 *
 * @param running searches at work now
 * @param waiting searches that wait for one of these to end
 * @param rejected searches refused since the start because too many waited
 */
public record Busy(int running, int waiting, long rejected) {
  /** Of a server on which nothing is limited. */
  public static final Busy NONE = new Busy(0, 0, 0);
}
