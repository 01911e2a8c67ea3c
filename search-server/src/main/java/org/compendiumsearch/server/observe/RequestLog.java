package org.compendiumsearch.server.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line of JSON for every request that was answered: when, what, how long; never from where
 * or by whom. The words of searches are in it. Safe for all threads.
 */
public final class RequestLog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OutputStream out;
  private final Clock clock;
  private boolean failing;

  private record Line(
      String time,
      String method,
      String endpoint,
      String path,
      @Nullable String query,
      int status,
      long millis) {}

  /**
   * Creates a log.
   *
   * @param out is closed with it
   * @param clock tells the times in the lines
   */
  public RequestLog(OutputStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /**
   * Adds a line. A log that cannot be written stops no answer; the program's own log says so once.
   */
  public void add(Answered answered) {
    byte[] line = line(answered).getBytes(StandardCharsets.UTF_8);
    synchronized (out) {
      try {
        out.write(line);
        out.flush();
        failing = false;
      } catch (IOException e) {
        if (!failing) {
          LOG.error("cannot write the log of requests; its lines are lost until it can be", e);
        }
        failing = true;
      }
    }
  }

  private String line(Answered answered) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Line line =
        new Line(
            now.toString(),
            answered.method(),
            answered.endpoint(),
            answered.path(),
            answered.query(),
            answered.status(),
            Math.round(answered.millis()));
    try {
      return JSON.writeValueAsString(line) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
