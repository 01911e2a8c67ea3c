package org.compendiumsearch.indexer.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.compendiumsearch.indexer.source.Checksum;
import org.jspecify.annotations.Nullable;

/** Fetches one document after the other, each as often as it takes. Safe for all threads. */
final class OriginFetcher {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

  private final Navigator navigator;
  private final FetchStore store;
  private final FetchSettings settings;
  private final Surroundings surroundings;

  /**
   * What a fetcher is surrounded by.
   *
   * @param clock tells the day
   * @param pause waits before another try
   * @param told takes what goes on, line by line
   * @param keepMismatched whether a file with another checksum is put beside
   */
  record Surroundings(Clock clock, Pause pause, Consumer<String> told, boolean keepMismatched) {}

  OriginFetcher(
      Navigator navigator, FetchStore store, FetchSettings settings, Surroundings surroundings) {
    this.navigator = navigator;
    this.store = store;
    this.settings = settings;
    this.surroundings = surroundings;
  }

  /** Fetches a document; whatever fails leaves what is here as it was. */
  FetchOutcome fetch(Origin origin) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(origin);
      } catch (FetchFailure failure) {
        Duration wait =
            failure.retryAfter().orElse(FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, 16)));
        if (!failure.isPassing() || attempt >= settings.tries()) {
          String tries = attempt > 1 ? ", the last of " + attempt + " tries" : "";
          return new FetchOutcome.Failed(origin.id(), failure.kind(), failure.reason() + tries);
        }
        if (wait.compareTo(settings.longestWait()) > 0) {
          return new FetchOutcome.Failed(
              origin.id(),
              failure.kind(),
              failure.reason() + "; it asks to come back in " + Texts.time(wait));
        }
        surroundings
            .told()
            .accept(origin.id() + ": " + failure.reason() + "; again in " + Texts.time(wait));
        surroundings.pause().of(wait);
      }
    }
  }

  private FetchOutcome attempt(Origin origin) throws FetchFailure, InterruptedException {
    FetchRecord here = store.record(origin).orElse(null);
    FetchRecord known = here != null && isExpected(origin, here.sha256()) ? here : null;
    URI address = document(origin);
    surroundings.told().accept(origin.id() + ": " + address);
    Download download = new Download(origin, store, settings.mostBytes(), known);
    Download.Received received =
        navigator.get(address, download::headers, answer -> download.receive(answer));
    return switch (received) {
      case Download.Whole whole -> settle(origin, whole.answer(), here);
      case Download.NotModified none -> unchanged(origin, known);
    };
  }

  private FetchOutcome unchanged(Origin origin, @Nullable FetchRecord known) {
    if (known == null) {
      throw new IllegalStateException("nothing is known of " + origin.id());
    }
    store.dropPart(origin);
    // What the manifest declares may be new.
    store.remember(origin, known);
    return new FetchOutcome.Unchanged(origin.id(), known.sha256());
  }

  private URI document(Origin origin) throws FetchFailure, InterruptedException {
    Optional<Origin.Landing> landing = origin.landingPage();
    if (landing.isEmpty()) {
      return origin.url();
    }
    LandingPage page =
        navigator.get(origin.url(), at -> Map.of("Accept", "text/html"), LandingPage::read);
    return page.find(landing.get(), origin.format());
  }

  private FetchOutcome settle(Origin origin, Answer answer, @Nullable FetchRecord here)
      throws FetchFailure {
    try {
      String sha256 = Checksum.of(store.part(origin));
      long bytes = Files.size(store.part(origin));
      check(origin, answer, sha256);
      boolean replaced = Files.exists(store.file(origin));
      boolean same = here != null && here.sha256().equals(sha256);
      store.accept(origin, record(answer, sha256, bytes, same ? here : null));
      return same
          ? new FetchOutcome.Unchanged(origin.id(), sha256)
          : new FetchOutcome.Fetched(origin.id(), bytes, sha256, replaced);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read \"" + store.part(origin) + "\"", e);
    }
  }

  private FetchRecord record(Answer answer, String sha256, long bytes, @Nullable FetchRecord same) {
    String today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC).toString();
    return new FetchRecord(
        sha256,
        bytes,
        answer.address().toString(),
        answer.header("ETag").orElse(null),
        answer.header("Last-Modified").orElse(null),
        same == null ? today : same.fetched());
  }

  /** Checks what came; bytes that the manifest knows by their checksum need no other check. */
  private void check(Origin origin, Answer answer, String sha256) throws IOException, FetchFailure {
    if (origin.expectedSha256().isPresent() && isExpected(origin, sha256)) {
      return;
    }
    try {
      origin.format().check(store.part(origin), answer);
    } catch (FetchFailure other) {
      store.dropPart(origin);
      throw other;
    }
    if (!isExpected(origin, sha256)) {
      throw mismatch(origin, answer, sha256);
    }
  }

  private static boolean isExpected(Origin origin, String sha256) {
    return origin.expectedSha256().orElse(sha256).equals(sha256);
  }

  private FetchFailure mismatch(Origin origin, Answer answer, String sha256) {
    String kept = "";
    if (surroundings.keepMismatched()) {
      store.putBeside(origin);
      kept = "; it was put into " + store.mismatched(origin);
    } else {
      store.dropPart(origin);
    }
    return FetchFailure.lasting(
        FailureKind.CHECKSUM,
        answer.address()
            + " has the SHA-256 "
            + sha256
            + ", the manifest expects "
            + origin.expectedSha256().orElse("")
            + kept);
  }
}
