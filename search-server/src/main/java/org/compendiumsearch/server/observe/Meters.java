package org.compendiumsearch.server.observe;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.search.IndexStatus;
import org.compendiumsearch.core.search.SearchEngine;
import org.jspecify.annotations.Nullable;

/** The instruments. Safe for all threads. */
final class Meters implements AutoCloseable {
  /** The bounds of the histogram: what a person notices lies between the fifth and the last. */
  private static final Duration[] BOUNDS =
      LongStream.of(2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private static final int TOO_MANY_REQUESTS = 429;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
  private final LongAdder limited = new LongAdder();
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final SearchEngine engine;
  private final Supplier<Busy> busy;
  private volatile State state = new State(null, Busy.NONE);

  private record Kind(String endpoint, String status) {}

  /** What one reading tells. */
  private record State(@Nullable IndexStatus index, Busy busy) {}

  Meters(SearchEngine engine, Supplier<Busy> busy) {
    this.engine = engine;
    this.busy = busy;
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    collections.bindTo(registry);
    measureIndex();
    measureLoad();
  }

  private void measureIndex() {
    gauge("compendium.index.ready", "1 while an index is loaded", now -> now.index == null ? 0 : 1);
    index(
        "compendium.index.generation",
        "the commit of the index that is searched",
        status -> Double.parseDouble(status.snapshot().id()));
    index("compendium.index.entries", "entries that can be found", IndexStatus::entries);
    index("compendium.index.documents", "documents that can be found", IndexStatus::documents);
    index(
        "compendium.index.files.unread",
        "files that could not be read, or not wholly",
        status -> status.filesNotRead().values().stream().mapToInt(Integer::intValue).sum());
    index(
        "compendium.index.age.seconds",
        "seconds since the commit that is searched",
        status ->
            Duration.between(status.snapshot().committedAt(), Instant.now()).toMillis() / 1000.0);
  }

  private void measureLoad() {
    gauge("compendium.searches.running", "searches at work", now -> now.busy.running());
    gauge("compendium.searches.waiting", "searches that wait", now -> now.busy.waiting());
    counter(
        "compendium.searches.rejected",
        "searches refused because too many waited",
        now -> now.busy.rejected());
    FunctionCounter.builder("compendium.requests.limited", limited, LongAdder::sum)
        .description("requests refused because their client sent too many")
        .register(registry);
  }

  private void index(String name, String meaning, ToDoubleFunction<IndexStatus> value) {
    gauge(name, meaning, now -> now.index == null ? Double.NaN : value.applyAsDouble(now.index));
  }

  private void gauge(String name, String meaning, ToDoubleFunction<State> value) {
    Gauge.builder(name, this, meters -> value.applyAsDouble(meters.state))
        .description(meaning)
        .register(registry);
  }

  private void counter(String name, String meaning, ToDoubleFunction<State> value) {
    FunctionCounter.builder(name, this, meters -> value.applyAsDouble(meters.state))
        .description(meaning)
        .register(registry);
  }

  void add(Answered answered) {
    if (answered.status() == TOO_MANY_REQUESTS) {
      limited.increment();
    }
    Kind kind = new Kind(answered.endpoint(), answered.status() / 100 + "xx");
    timers
        .computeIfAbsent(kind, this::timer)
        .record((long) (answered.millis() * 1_000_000), TimeUnit.NANOSECONDS);
  }

  private Timer timer(Kind kind) {
    return Timer.builder("http.server.requests")
        .description("answers by endpoint and class of status")
        .tag("endpoint", kind.endpoint())
        .tag("status", kind.status())
        .serviceLevelObjectives(BOUNDS)
        .register(registry);
  }

  String read() {
    state = new State(status(), busy.get());
    return registry.scrape();
  }

  private @Nullable IndexStatus status() {
    try {
      return engine.status();
    } catch (CompendiumException noIndex) {
      return null;
    }
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
