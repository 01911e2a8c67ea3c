package org.compendiumsearch.indexer.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends one request and hands over the answer: no redirects, cookies, retries or decoding, and no
 * connection but to an address that the {@link CheckedResolver} let pass. Safe for all threads.
 */
final class WebClient implements AutoCloseable {
  private static final int MOST_HEADERS = 500;
  private static final int LONGEST_LINE = 1 << 16;

  private final CloseableHttpClient client;
  private final Duration total;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fetch-deadline").factory());

  WebClient(FetchSettings settings, CheckedResolver resolver) {
    Timeout idle = Timeout.of(settings.idle());
    this.total = settings.total();
    this.client =
        HttpClientBuilder.create()
            .setConnectionManager(connections(resolver, idle))
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(idle).build())
            .setUserAgent(settings.userAgent())
            // Hosts are left alone between two requests; nobody is to hold a connection meanwhile.
            .setConnectionReuseStrategy((request, response, context) -> false)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  private static HttpClientConnectionManager connections(CheckedResolver resolver, Timeout idle) {
    Http1Config http =
        Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(http).build())
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(idle).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(idle).setSocketTimeout(idle).build())
        .build();
  }

  /** Asks for an address and returns what the reader makes of the answer. */
  <T> T get(URI address, Map<String, String> headers, Answer.Reader<T> reader) throws FetchFailure {
    HttpGet request = new HttpGet(address);
    request.setHeader("Accept-Encoding", "identity");
    headers.forEach(request::setHeader);
    AtomicBoolean expired = new AtomicBoolean();
    ScheduledFuture<?> deadline =
        deadlines.schedule(
            () -> {
              expired.set(true);
              request.cancel();
            },
            total.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return read(request, address, reader);
    } catch (IOException e) {
      throw expired.get()
          ? FetchFailure.passing(
              FailureKind.TIMED_OUT,
              "\"" + WebAddress.host(address) + "\" took more than " + Texts.time(total))
          : NetworkFaults.of(address, e);
    } finally {
      deadline.cancel(false);
    }
  }

  private <T> T read(HttpGet request, URI address, Answer.Reader<T> reader)
      throws IOException, FetchFailure {
    ClassicHttpResponse response = client.executeOpen(null, request, null);
    try {
      Map<String, String> headers = new LinkedHashMap<>();
      for (Header header : response.getHeaders()) {
        String value = header.getValue() == null ? "" : header.getValue();
        headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), value);
      }
      InputStream body =
          response.getEntity() == null
              ? InputStream.nullInputStream()
              : response.getEntity().getContent();
      return reader.read(new Answer(address, response.getCode(), headers, body));
    } finally {
      // Without this, closing would read the rest of a body, which may have no end.
      request.cancel();
      close(response);
    }
  }

  private static void close(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException alreadyCut) {
      // What was wanted of the answer has been read, and the connection is gone.
    }
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
