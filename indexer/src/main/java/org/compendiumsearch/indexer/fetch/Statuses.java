package org.compendiumsearch.indexer.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the numbers mean with which servers answer (RFC 9110, section 15). */
final class Statuses {
  static final int OK = 200;
  static final int NO_CONTENT = 204;
  static final int PARTIAL = 206;
  static final int NOT_MODIFIED = 304;
  static final int UNSATISFIABLE_RANGE = 416;
  private static final int FIRST_SERVER_ERROR = 500;

  private Statuses() {}

  /** Throws what an answer that is not the document means. */
  static void requireOk(Answer answer) throws FetchFailure {
    if (answer.status() != OK) {
      throw failure(answer);
    }
  }

  static FetchFailure failure(Answer answer) {
    int status = answer.status();
    String says = answer.address() + " answers " + status;
    return switch (status) {
      case NO_CONTENT, 205 ->
          FetchFailure.lasting(FailureKind.EMPTY, says + ", without a document");
      case 404 -> FetchFailure.lasting(FailureKind.NOT_FOUND, says + ": there is no such document");
      case 410 -> FetchFailure.lasting(FailureKind.NOT_FOUND, says + ": the document is gone");
      case 401, 402, 403, 407, 451 ->
          FetchFailure.lasting(
              FailureKind.REFUSED, says + ": it is not given to us; get it by hand");
      case 408, 425 -> FetchFailure.passing(FailureKind.BUSY, says, retryAfter(answer));
      case 429, 503 ->
          FetchFailure.passing(
              FailureKind.BUSY, says + ": it has too much to do", retryAfter(answer));
      default ->
          status >= FIRST_SERVER_ERROR
              ? FetchFailure.passing(
                  FailureKind.SERVER_ERROR, says + ": the server fails", retryAfter(answer))
              : FetchFailure.lasting(FailureKind.REFUSED, says);
    };
  }

  /** Returns how long the server asks to wait, in seconds or until a date by its own clock. */
  private static @Nullable Duration retryAfter(Answer answer) {
    String text = answer.header("Retry-After").orElse("");
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    Optional<Instant> until = date(text);
    Optional<Instant> now = answer.header("Date").flatMap(Statuses::date);
    if (until.isEmpty() || now.isEmpty()) {
      return null;
    }
    Duration wait = Duration.between(now.get(), until.get());
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
