package org.compendiumsearch.bench.serving;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Asks a server of this machine in a closed loop: each connection asks again when it has its
 * answer.
 */
public interface LoadClient {
  /** Returns what it is, for the reader of the figures. */
  String name();

  /**
   * Asks for a while.
   *
   * @param port of the server
   * @param paths what is asked, in turn and from the beginning again; after a tab, what is posted
   *     there as JSON
   * @param connections how many ask at the same time
   */
  Latencies ask(int port, List<String> paths, int connections, Duration duration)
      throws IOException, InterruptedException;

  /** Returns wrk where it is installed, which costs the least; else a client of our own. */
  static LoadClient best() {
    return WrkClient.isInstalled() ? new WrkClient() : new SocketClient();
  }
}
