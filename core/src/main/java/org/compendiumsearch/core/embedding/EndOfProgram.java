package org.compendiumsearch.core.embedding;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the runs of a model end before the program does. The library frees itself as soon as the
 * program is asked to end, also beneath threads that still use it, which then bring the process
 * down. Only a handler of signals comes before all shutdown hooks. Safe for all threads.
 */
final class EndOfProgram {
  private static final Logger LOG = LoggerFactory.getLogger(EndOfProgram.class);
  private static final ReentrantReadWriteLock RUNNING = new ReentrantReadWriteLock(true);
  private static volatile boolean ending;

  static {
    // Ctrl-C, and how services are stopped.
    holdBack("INT");
    holdBack("TERM");
  }

  private EndOfProgram() {}

  /** By reflection: the compiler warns of the JDK's classes for signals, whatever is told it. */
  private static void holdBack(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Method handle = handler.getMethod("handle", signal);
      AtomicReference<@Nullable Object> before = new AtomicReference<>();
      Object ours =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.equals(handle)) {
                  waitForRuns();
                  return handle.invoke(before.get(), arguments);
                }
                return method.invoke(before, arguments);
              });
      Object toHandle = signal.getConstructor(String.class).newInstance(name);
      before.set(signal.getMethod("handle", signal, handler).invoke(null, toHandle, ours));
    } catch (ReflectiveOperationException taken) {
      // The machine has no such signal, or the JVM was told to leave it alone.
      LOG.debug("the program will not wait for its model when it ends", taken);
    }
  }

  private static void waitForRuns() {
    ending = true;
    RUNNING.writeLock().lock();
    try {
      LOG.debug("no run of the model is under way any more");
    } finally {
      RUNNING.writeLock().unlock();
    }
  }

  /**
   * Runs something that must not be under way when the program ends.
   *
   * @throws CancellationException where it is ending
   */
  static <T> T before(Supplier<T> run) {
    RUNNING.readLock().lock();
    try {
      if (ending) {
        throw new CancellationException("the program is ending");
      }
      return run.get();
    } finally {
      RUNNING.readLock().unlock();
    }
  }
}
