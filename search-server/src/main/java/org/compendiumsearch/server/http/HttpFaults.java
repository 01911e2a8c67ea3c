package org.compendiumsearch.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.compendiumsearch.server.http.wire.ProblemJson;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Tells as problems the faults that Jetty finds before any handler of ours sees the request. */
public final class HttpFaults extends ErrorHandler {
  /**
   * What Jetty says to other versions of HTTP and to codings of bodies that it does not know. To
   * who watches the server these would look like faults of its own.
   */
  private static final Set<Integer> UNSPOKEN =
      Set.of(HttpStatus.NOT_IMPLEMENTED_501, HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505);

  /** Creates the handler. */
  public HttpFaults() {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (UNSPOKEN.contains(response.getStatus())) {
      response.setStatus(HttpStatus.BAD_REQUEST_400);
    }
    ProblemJson problem = Problems.http(response.getStatus());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    SecurityHeaders.ALWAYS.forEach(response.getHeaders()::put);
    if (response.getStatus() == 503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, Problems.RETRY);
    }
    byte[] body = Json.write(problem).getBytes(StandardCharsets.UTF_8);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
