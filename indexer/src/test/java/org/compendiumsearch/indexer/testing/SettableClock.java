package org.compendiumsearch.indexer.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is told to go on. One thread at a time. */
public final class SettableClock extends Clock {
  private Instant now = Instant.parse("2026-11-24T10:00:00Z");

  /** Creates a clock that stands. */
  public SettableClock() {}

  /** Lets time pass. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
