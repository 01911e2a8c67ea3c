package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** In a JVM with the serial collector, which the build's tests run in. */
class OldGenerationTest {
  private static final int MEGABYTE = 1 << 20;
  private static final int MORE_THAN_IT_MAY_GROW = 100;

  private final OldGeneration oldGeneration = OldGeneration.ofThisJvm();

  @Test
  void givesBackWhatIsOfNoUseAnyMore() {
    oldGeneration.tend();
    long before = used();
    byte[][] held = new byte[MORE_THAN_IT_MAY_GROW + (int) (before / MEGABYTE)][MEGABYTE];
    // A collection makes all that is held old.
    System.gc();
    long grown = used();
    assertThat(grown).isGreaterThan(before + MORE_THAN_IT_MAY_GROW * MEGABYTE);

    Arrays.fill(held, null);

    assertThat(oldGeneration.tend()).isTrue();
    assertThat(used()).isLessThan(grown - MORE_THAN_IT_MAY_GROW * MEGABYTE);
    assertThat(oldGeneration.tend()).as("without having grown").isFalse();
  }

  private static long used() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Tenured Gen"))
        .mapToLong(pool -> pool.getUsage().getUsed())
        .sum();
  }
}
