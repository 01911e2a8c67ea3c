package org.compendiumsearch.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.compendiumsearch.core.error.UnavailableException;
import org.junit.jupiter.api.Test;

/** Who gets through a gate, who waits and who is sent away. */
class GateTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private static void assertRefused(Gate gate) {
    assertThatThrownBy(() -> gate.pass(() -> {}))
        .isInstanceOfSatisfying(
            UnavailableException.class,
            fault -> assertThat(fault.retryAfter()).isEqualTo(Duration.ofSeconds(2)))
        .hasMessage(
            "more is being asked than can be answered at the moment; ask again in a few seconds");
  }

  @Test
  void noMoreThanItsPlacesWorkAtATimeAndAllThatWaitGetTheirTurn() throws Exception {
    Gate gate = new Gate(3, 100, LONG);
    AtomicInteger working = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        all.add(
            threads.submit(
                () ->
                    gate.pass(
                        () -> {
                          most.accumulateAndGet(working.incrementAndGet(), Math::max);
                          Thread.onSpinWait();
                          working.decrementAndGet();
                        })));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }

    assertThat(most.get()).isBetween(1, 3);
    assertThat(gate.working()).isZero();
    assertThat(gate.waiting()).isZero();
    assertThat(gate.refused()).isZero();
  }

  @Test
  void whoComesWhenAllPlacesAndTheQueueAreTakenIsRefusedAtOnce() throws Exception {
    Gate gate = new Gate(1, 1, LONG);
    CountDownLatch end = new CountDownLatch(1);
    Thread first = workingUntil(end, gate);
    Thread second = Thread.ofVirtual().start(() -> gate.pass(() -> {}));
    while (gate.waiting() == 0) {
      Thread.onSpinWait();
    }

    assertRefused(gate);
    assertThat(gate.refused()).isOne();
    assertThat(gate.working()).isOne();
    end.countDown();
    first.join();
    second.join();
    gate.pass(() -> {});
  }

  /** Returns what works behind the gate by now, until a latch lets it go. */
  private static Thread workingUntil(CountDownLatch end, Gate gate) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Thread working =
        Thread.ofVirtual()
            .start(
                () ->
                    gate.pass(
                        () -> {
                          begun.countDown();
                          awaited(end);
                        }));
    begun.await();
    return working;
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whoWaitedTooLongIsRefused() throws Exception {
    Gate gate = new Gate(1, 1, Duration.ZERO);
    CountDownLatch end = new CountDownLatch(1);
    Thread first = workingUntil(end, gate);

    assertRefused(gate);
    end.countDown();
    first.join();
  }

  @Test
  void aPlaceIsFreeAgainAfterAFault() {
    Gate gate = new Gate(1, 0, Duration.ZERO);

    assertThatThrownBy(
            () ->
                gate.pass(
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    gate.pass(() -> {});
    assertThat(gate.working()).isZero();
  }
}
