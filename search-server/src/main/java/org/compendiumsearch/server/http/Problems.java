package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.error.MovedException;
import org.compendiumsearch.core.error.UnavailableException;
import org.compendiumsearch.server.http.wire.ProblemJson;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns faults into {@code application/problem+json} (RFC 9457). */
public final class Problems {
  static final String MEDIA_TYPE = "application/problem+json";

  /** In how many seconds somebody may have mended it, where nothing better is known. */
  static final String RETRY = "5";

  private static final String SENT = "compendium.problem";

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /** Returns what is told of a fault. */
  public static ProblemJson of(Exception fault) {
    return switch (fault) {
      case InvalidRequestException invalid ->
          ProblemJson.ofParameter(
              String.valueOf(invalid.getMessage()), invalid.parameter(), invalid.allowed());
      case CompendiumException known -> known(known);
      case HttpResponseException http -> http(http.getStatus());
      case HttpException ofJetty -> http(ofJetty.getCode());
      default -> isClientGone(fault) ? http(408) : bug(fault);
    };
  }

  /**
   * Says whether the client went away, or took too long, while its request was read or answered.
   */
  private static boolean isClientGone(Throwable fault) {
    return fault instanceof EofException
        || fault instanceof TimeoutException
        || fault instanceof ClosedChannelException
        || (fault.getCause() != null && isClientGone(fault.getCause()));
  }

  private static ProblemJson known(CompendiumException fault) {
    String detail = String.valueOf(fault.getMessage());
    return switch (fault.code()) {
      case INVALID_REQUEST, INVALID_FILE ->
          ProblemJson.of("invalid-request", "Invalid request", 400, detail);
      case NOT_FOUND -> ProblemJson.of("not-found", "Not found", 404, detail);
      case MOVED -> ProblemJson.of("moved", "Moved", 308, detail);
      case UNAVAILABLE, BUSY, UNUSABLE_INDEX ->
          ProblemJson.of("unavailable", "Not available", 503, detail);
    };
  }

  /** Returns the problem of a status that says it all. */
  public static ProblemJson http(int status) {
    return switch (status) {
      case 400 ->
          ProblemJson.of(
              "invalid-request", "Invalid request", 400, "the request is not valid HTTP");
      case 403 ->
          ProblemJson.of(
              "forbidden",
              "Forbidden",
              403,
              "this address answers only on the machine that the server runs on, under the name"
                  + " localhost and through no proxy");
      case 404 -> ProblemJson.of("not-found", "Not found", 404, "there is nothing at this address");
      case 405 ->
          ProblemJson.of(
              "method-not-allowed", "Method not allowed", 405, "this address answers GET and HEAD");
      default -> limit(status);
    };
  }

  private static ProblemJson limit(int status) {
    return switch (status) {
      case 408 ->
          ProblemJson.of(
              "too-slow", "Too slow", 408, "the request did not arrive, or was not read, in time");
      case 413 ->
          ProblemJson.of("too-large", "Content too large", 413, "the request body is too large");
      case 414 ->
          ProblemJson.of(
              "address-too-long",
              "Address too long",
              414,
              "the address is too long; a query may have 8,000 characters");
      case 416 ->
          ProblemJson.of(
              "range-not-satisfiable",
              "Range not satisfiable",
              416,
              "the file is shorter than that");
      case 431 ->
          ProblemJson.of(
              "headers-too-large", "Headers too large", 431, "the request's headers are too large");
      case 429 ->
          ProblemJson.of(
              "too-many-requests",
              "Too many requests",
              429,
              "this client has asked for more than one may; ask again after the seconds that"
                  + " Retry-After names");
      case 503 ->
          ProblemJson.of(
              "unavailable", "Not available", 503, "the server is stopping; ask again in a moment");
      default ->
          status >= 500
              ? ProblemJson.of("internal", "Internal error", status, "something went wrong here")
              : ProblemJson.of("invalid-request", "Invalid request", status, "it cannot be served");
    };
  }

  private static ProblemJson bug(Exception fault) {
    String id = UUID.randomUUID().toString();
    LOG.error("problem {}", id, LOG.isDebugEnabled() ? fault : Wordless.of(fault));
    return ProblemJson.of(
        "internal",
        "Internal error",
        500,
        "something went wrong here; the server's log tells more under the number " + id);
  }

  /** Sends what is told of a fault. */
  static void send(Exception fault, Context response) {
    tellWhenToRetry(fault, response);
    if (fault instanceof MovedException moved) {
      response.header("Location", locationOf(moved, response));
    }
    send(of(fault), response);
  }

  /** Tells when asking again makes sense, where it does. */
  public static void tellWhenToRetry(Exception fault, Context response) {
    if (fault instanceof UnavailableException unavailable) {
      response.header("Retry-After", Long.toString(unavailable.retryAfter().toSeconds()));
    } else if (of(fault).status() == 503) {
      response.header("Retry-After", RETRY);
    }
  }

  /** Returns the address that was asked for, with the new id in the place of the old. */
  public static String locationOf(MovedException moved, Context request) {
    String path =
        Arrays.stream(request.path().split("/", -1))
            .map(part -> part.equals(moved.from()) ? moved.to() : part)
            .collect(Collectors.joining("/"));
    String query = request.queryString();
    return query == null ? path : path + "?" + query;
  }

  /** Says whether a problem is what will be sent. */
  public static boolean isSent(Context response) {
    return sent(response) != null;
  }

  /** Returns the problem that will be sent; null where none will. */
  public static @Nullable ProblemJson sent(Context response) {
    return response.attribute(SENT);
  }

  static void send(ProblemJson problem, Context response) {
    response.attribute(SENT, problem);
    response
        .status(problem.status())
        .result(Json.write(problem))
        .contentType(MEDIA_TYPE)
        .header("Cache-Control", "no-store");
  }
}
