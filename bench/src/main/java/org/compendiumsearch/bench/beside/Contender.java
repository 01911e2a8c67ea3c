package org.compendiumsearch.bench.beside;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.compendiumsearch.bench.serving.Latencies;

/** An engine that takes part, as a process of its own with its index open. One thread at a time. */
interface Contender extends AutoCloseable {
  /** Returns what tables call it. */
  String name();

  /** Returns what it answers. */
  Answer answer(Asked asked) throws IOException, InterruptedException;

  /** Asks it for a while, in a closed loop of so many at the same time. */
  Latencies ask(List<Asked> questions, int connections, Duration duration)
      throws IOException, InterruptedException;

  /** Returns its process. */
  Engine engine();

  @Override
  void close() throws IOException;
}
