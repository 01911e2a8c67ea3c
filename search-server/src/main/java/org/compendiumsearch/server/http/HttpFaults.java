package org.compendiumsearch.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.compendiumsearch.server.http.wire.ProblemJson;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Tells as problems the faults that Jetty finds before any handler of ours sees the request. */
public final class HttpFaults extends ErrorHandler {
  /** Creates the handler. */
  public HttpFaults() {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
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
