package org.compendiumsearch.indexer.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.watch.WatchLoop.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchLoopTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final FolderWatcher watcher =
      new FolderWatcher(Set.of(), Duration.ofMillis(100), Duration.ofSeconds(20));
  private final LinkedBlockingQueue<Reason> rounds = new LinkedBlockingQueue<>();
  private final List<Path> sources = new ArrayList<>();
  private Folder folder;

  @BeforeEach
  void folder(@TempDir Path temp) {
    folder = Folder.in(temp, "reports");
    sources.add(folder.path());
  }

  @AfterEach
  void close() {
    watcher.close();
  }

  @Test
  void bringsUpToDateAtTheStartAndAfterEachChange() throws Exception {
    WatchLoop loop = loop(LONG, rounds::add);
    Thread thread = start(loop);
    assertThat(next()).isEqualTo(Reason.START);

    folder.write("a.md", "one");
    assertThat(next()).isEqualTo(Reason.CHANGE);
    folder.write("a.md", "two");
    assertThat(next()).isEqualTo(Reason.CHANGE);

    stop(loop, thread);
    assertThat(rounds).isEmpty();
  }

  @Test
  void looksNowAndThenWithoutASign() throws Exception {
    WatchLoop loop = loop(Duration.ofMillis(20), rounds::add);
    Thread thread = start(loop);

    assertThat(next()).isEqualTo(Reason.START);
    assertThat(next()).isEqualTo(Reason.FULL_LOOK);
    assertThat(next()).isEqualTo(Reason.FULL_LOOK);

    stop(loop, thread);
  }

  @Test
  void aChangeDuringARoundLeadsToAnother() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    WatchLoop loop =
        loop(
            LONG,
            reason -> {
              rounds.add(reason);
              if (reason == Reason.START) {
                written.await();
              }
            });
    Thread thread = start(loop);
    assertThat(next()).isEqualTo(Reason.START);

    folder.write("a.md", "one");
    written.countDown();

    assertThat(next()).isEqualTo(Reason.CHANGE);
    stop(loop, thread);
  }

  @Test
  void aSourceThatARoundAddsIsLookedAtAtOnce(@TempDir Path temp) throws Exception {
    Path later = Folder.in(temp, "later").path();
    WatchLoop loop =
        loop(
            LONG,
            reason -> {
              rounds.add(reason);
              if (!sources.contains(later)) {
                sources.add(later);
              }
            });
    Thread thread = start(loop);

    assertThat(next()).isEqualTo(Reason.START);
    assertThat(next()).isEqualTo(Reason.CHANGE);

    stop(loop, thread);
  }

  @Test
  void anInterruptEndsTheWaiting() throws Exception {
    Thread thread = start(loop(LONG, rounds::add));
    assertThat(next()).isEqualTo(Reason.START);

    thread.interrupt();

    thread.join(Duration.ofSeconds(30));
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void aLoopThatEndsByItselfHoldsTheProcessNoLonger() throws Exception {
    WatchLoop loop = loop(LONG, rounds::add);
    Thread thread =
        Thread.ofPlatform().daemon().name("watch").start(() -> loop.runUntilTerminated(watcher));
    assertThat(next()).isEqualTo(Reason.START);

    stop(loop, thread);
  }

  private WatchLoop loop(Duration fullLook, WatchLoop.Action action) {
    return new WatchLoop(() -> (Collection<Path>) List.copyOf(sources), fullLook, action);
  }

  private Thread start(WatchLoop loop) {
    return Thread.ofPlatform().daemon().name("watch").start(() -> loop.run(watcher));
  }

  private void stop(WatchLoop loop, Thread thread) throws InterruptedException {
    loop.stop();
    watcher.close();
    thread.join(Duration.ofSeconds(30));
    assertThat(thread.isAlive()).isFalse();
  }

  private Reason next() throws InterruptedException {
    Reason reason = rounds.poll(30, TimeUnit.SECONDS);
    assertThat(reason).as("a round within 30 s").isNotNull();
    return reason;
  }
}
