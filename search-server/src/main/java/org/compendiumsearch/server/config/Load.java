package org.compendiumsearch.server.config;

import org.compendiumsearch.core.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * How much the server takes on. Immutable.
 *
 * @param searches how many questions to the index are worked on at a time, from 1
 * @param waiting how many more may wait for their turn, from 0
 * @param rate what one client may ask for; null where that is not limited
 */
public record Load(int searches, int waiting, @Nullable Rate rate) {
  private static final int MOST = 10_000;
  private static final int LEAST_BY_DEFAULT = 4;
  private static final int WAITING_FOR_EACH = 8;

  /** Checks the ranges. */
  public Load {
    require("max-searches", searches, 1);
    require("max-waiting", waiting, 0);
  }

  private static void require(String option, int value, int least) {
    if (value < least || value > MOST) {
      throw new InvalidRequestException(
          option, "--" + option + " must be between " + least + " and 10000, got " + value);
    }
  }

  /** Returns what a machine with a number of processors can do, without a limit for one client. */
  public static Load of(int processors) {
    int searches = Math.max(LEAST_BY_DEFAULT, 2 * processors);
    return new Load(searches, WAITING_FOR_EACH * searches, null);
  }

  /** Returns how many may wait for their turn where nothing is said. */
  public static int waitingFor(int searches) {
    return Math.min(MOST, WAITING_FOR_EACH * searches);
  }
}
