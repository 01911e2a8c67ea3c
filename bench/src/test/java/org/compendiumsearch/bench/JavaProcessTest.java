package org.compendiumsearch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.compendiumsearch.bench.JavaProcess.Taken;
import org.junit.jupiter.api.Test;

class JavaProcessTest {
  @Test
  void addsTheTimesOfAllThatAProgramStarted() throws IOException {
    assertThat(JavaProcess.processorSeconds("done\n0m0.010s 0m0.020s\n1m2.5s 0m3,25s\n"))
        .isEqualTo(65.75);
  }

  @Test
  void countsWhatAProgramWaitedFor() throws IOException, InterruptedException {
    String busy = "i=0; while [ $i -lt 20000 ]; do i=$((i + 1)); done";

    Taken taken = JavaProcess.run("sh", Set.of(0), List.of("sh", "-c", "sh -c '" + busy + "'"));

    assertThat(taken.processorSeconds()).isPositive();
    assertThat(taken.seconds()).isPositive();
  }

  @Test
  void saysWithWhichCodeAProgramEnded() {
    assertThatThrownBy(() -> JavaProcess.run("it", Set.of(0), List.of("sh", "-c", "exit 7")))
        .hasMessageContaining("it ended with code 7");
  }
}
