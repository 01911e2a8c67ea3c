package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.error.MovedException;
import org.compendiumsearch.core.error.UnavailableException;
import org.compendiumsearch.server.http.wire.ProblemJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns faults into {@code application/problem+json} (RFC 9457). */
public final class Problems {
  static final String MEDIA_TYPE = "application/problem+json";

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
      default -> bug(fault);
    };
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
    if (fault instanceof UnavailableException unavailable) {
      response.header("Retry-After", Long.toString(unavailable.retryAfter().toSeconds()));
    }
    if (fault instanceof MovedException moved) {
      response.header("Location", locationOf(moved, response));
    }
    send(of(fault), response);
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
    String type = response.res().getContentType();
    return type != null && type.startsWith(MEDIA_TYPE);
  }

  static void send(ProblemJson problem, Context response) {
    response
        .status(problem.status())
        .result(Json.write(problem))
        .contentType(MEDIA_TYPE)
        .header("Cache-Control", "no-store");
  }
}
