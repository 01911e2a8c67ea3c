package org.compendiumsearch.indexer.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Follows redirects one by one, so that each target is checked like an address of the manifest. */
final class Redirects {
  /** As many as browsers follow, rounded. */
  static final int MOST = 20;

  private Redirects() {}

  /** Where one request led. */
  sealed interface Hop<T> {}

  /** The answer was no redirect, and this was made of it. */
  record Arrived<T>(T value) implements Hop<T> {}

  /** The answer was a redirect to there. */
  record Onward<T>(URI next) implements Hop<T> {}

  /** Sends one request. */
  @FunctionalInterface
  interface Step<T> {
    Hop<T> go(URI address) throws FetchFailure, InterruptedException;
  }

  static <T> T follow(URI start, int most, Step<T> step) throws FetchFailure, InterruptedException {
    Set<URI> seen = new LinkedHashSet<>();
    URI at = start;
    while (seen.add(at)) {
      Hop<T> hop = step.go(at);
      switch (hop) {
        case Arrived<T> arrived -> {
          return arrived.value();
        }
        case Onward<T> onward -> at = checked(at, onward.next());
      }
      if (seen.size() > most) {
        throw failure("after " + most + " redirects from " + start + " there is still one more");
      }
    }
    throw failure("the redirects from " + start + " go in a circle, through " + at);
  }

  private static URI checked(URI from, URI next) throws FetchFailure {
    if (from.getScheme().equalsIgnoreCase("https") && !next.getScheme().equalsIgnoreCase("https")) {
      throw failure(from + " redirects from a secure connection to an open one, " + next);
    }
    return next;
  }

  /** Reads an answer, unless it is a redirect. */
  static <T> Hop<T> hop(Answer answer, Answer.Reader<T> reader) throws IOException, FetchFailure {
    boolean redirect =
        switch (answer.status()) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    if (!redirect) {
      return new Arrived<>(reader.read(answer));
    }
    Optional<String> location = answer.header("Location");
    if (location.isEmpty()) {
      throw failure(answer.address() + " redirects, but does not say to where");
    }
    try {
      return new Onward<>(WebAddress.resolve(answer.address(), location.get()));
    } catch (FetchFailure wrong) {
      throw failure(answer.address() + " redirects to nowhere: " + wrong.reason());
    }
  }

  private static FetchFailure failure(String message) {
    return FetchFailure.lasting(FailureKind.REDIRECTS, message);
  }
}
