package org.compendiumsearch.indexer.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * Brings something up to date with folders, again and again, until it is stopped: once at the
 * start, after each change as soon as it is quiet, and now and then without a sign, for what no
 * sign came of (network folders, lost events). Runs in the thread that calls {@link #run}.
 *
 * <p>A change that comes while the action runs is noticed by the next wait: nothing is lost between
 * two rounds, as the watching never stops.
 */
public final class WatchLoop {
  private final Duration fullLook;

  private final Supplier<Collection<Path>> folders;
  private final Action action;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopped;

  /** Why a round is made. */
  public enum Reason {
    /** It is the first. */
    START,
    /** Something changed. */
    CHANGE,
    /** Nothing was noticed for long. */
    FULL_LOOK
  }

  /** Brings up to date. */
  @FunctionalInterface
  public interface Action {
    /**
     * Acts, and deals with its own faults: whatever it throws ends the loop.
     *
     * @param reason of this round
     */
    void bringUpToDate(Reason reason) throws InterruptedException;
  }

  /**
   * Creates a loop.
   *
   * @param folders what to watch, asked anew before each wait: a source may have come or gone
   * @param fullLook how long to go without a sign before looking all the same
   */
  public WatchLoop(Supplier<Collection<Path>> folders, Duration fullLook, Action action) {
    this.folders = folders;
    this.fullLook = fullLook;
    this.action = action;
  }

  /**
   * Runs until {@link #stop} is called or the thread is interrupted; the round that is under way is
   * brought to its end.
   */
  public void run(FolderWatcher watcher) {
    Reason reason = Reason.START;
    try {
      // Before the first round: what changes during it must be noticed.
      watcher.watch(folders.get());
      while (!stopped) {
        action.bringUpToDate(reason);
        boolean isNew = watcher.watch(folders.get());
        reason = isNew || !watcher.await(fullLook).isNone() ? Reason.CHANGE : Reason.FULL_LOOK;
      }
    } catch (InterruptedException e) {
      // Keeps the caller free to end in good order.
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  /**
   * Runs as {@link #run} does, until the process is asked to end (SIGTERM, Ctrl-C): the round that
   * is under way is brought to its end before the process goes, so that nothing is left half done.
   */
  public void runUntilTerminated(FolderWatcher watcher) {
    Thread hook =
        Thread.ofPlatform()
            .name("watch-end")
            .unstarted(
                () -> {
                  stop();
                  watcher.close();
                  awaitEnd();
                });
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      run(watcher);
    } finally {
      // While the process ends, the hook is what waits for us.
      if (!hook.isAlive()) {
        removeHook(hook);
      }
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The process has begun to end since: the hook finds nothing left to wait for.
    }
  }

  private void awaitEnd() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the loop after the round that is under way; the watcher is to be closed as well. */
  public void stop() {
    stopped = true;
  }
}
