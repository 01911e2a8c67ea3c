package org.compendiumsearch.server.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.compendiumsearch.server.config.Rate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a client that asks for too much to wait. Each has a bucket of requests that fills at the
 * rate; a client is an IPv4 address or, since one subscriber has that many, the first 64 bits of an
 * IPv6 address. Nothing is written down: buckets live in memory, for the clients seen last. Safe
 * for all threads.
 */
final class RateLimit implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(RateLimit.class);

  /** So many take about 5 MB. Whoever was not seen for longest goes first, with a full bucket. */
  private static final int CLIENTS = 20_000;

  /** What browsers fetch once, and what whoever watches the server must always get. */
  private static final Pattern FREE = Pattern.compile("/(assets|health|embed/.+)/.*|/metrics");

  private static final int NETWORK_BYTES = 8;

  private final Rate rate;
  private final Clients clients;
  private final AtomicBoolean warned = new AtomicBoolean();
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > CLIENTS;
        }
      };

  RateLimit(Rate rate, Clients clients) {
    this.rate = rate;
    this.clients = clients;
  }

  @Override
  public void handle(Context context) {
    if (FREE.matcher(context.path()).matches()) {
      return;
    }
    if (clients.isUnheard(context) && !warned.getAndSet(true)) {
      LOG.warn(
          "a request came with X-Forwarded-For while --rate-limit is on and no --trusted-proxy is"
              + " named; if a proxy of yours sent it, all its clients share one rate: name its"
              + " address with --trusted-proxy");
    }
    ConsumptionProbe probe = bucket(key(clients.address(context))).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
      context.header("Retry-After", Long.toString(seconds));
      throw new HttpResponseException(429, "");
    }
  }

  private Bucket bucket(String client) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(client, unseen -> full());
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.per()))
        .build();
  }

  private static String key(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
  }
}
