package org.compendiumsearch.bench.beside;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.compendiumsearch.bench.serving.Latencies;

/**
 * Asks engines one after another, several times round. Immutable.
 *
 * @param connections at the same time
 * @param rounds how many
 * @param duration of each load; as long is spent on warming each engine up, at the most connections
 */
record Turns(List<Integer> connections, int rounds, Duration duration) {
  /**
   * The middle of the rounds.
   *
   * @param engine its name
   * @param connections at the same time
   * @param perSecond answers a second
   * @param median in milliseconds
   * @param p99 99 of 100 were faster, in milliseconds
   * @param processorMillis of the engine for each answer
   * @param failed questions without a right answer, of all rounds
   * @param anonymousMegabytes of memory at the end, not mapped from files; 0 where not known
   */
  record Row(
      String engine,
      int connections,
      double perSecond,
      double median,
      double p99,
      double processorMillis,
      long failed,
      double anonymousMegabytes) {}

  private record Turn(Latencies latencies, double processorMillis) {}

  /** Asks all of them, and returns a row for each and each number of connections. */
  List<Row> of(List<Contender> all, Agreement.Found agreement)
      throws IOException, InterruptedException {
    int most = connections.stream().mapToInt(Integer::intValue).max().orElse(1);
    for (Contender each : all) {
      each.ask(agreement.agreed(), most, duration);
    }
    Map<Contender, Map<Integer, List<Turn>>> turns = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Contender each : all) {
        for (int number : connections) {
          turns
              .computeIfAbsent(each, c -> new LinkedHashMap<>())
              .computeIfAbsent(number, n -> new ArrayList<>())
              .add(turn(each, agreement.agreed(), number));
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<Contender, Map<Integer, List<Turn>>> each : turns.entrySet()) {
      double memory = megabytes(each.getKey().engine().anonymousMemory());
      each.getValue()
          .forEach((number, of) -> rows.add(row(each.getKey().name(), number, of, memory)));
    }
    return rows;
  }

  private Turn turn(Contender contender, List<Asked> questions, int number)
      throws IOException, InterruptedException {
    Duration before = contender.engine().processorTime();
    Latencies latencies = contender.ask(questions, number, duration);
    Duration taken = contender.engine().processorTime().minus(before);
    return new Turn(latencies, taken.toNanos() / 1e6 / Math.max(1, latencies.requests()));
  }

  private static Row row(String name, int number, List<Turn> turns, double memory) {
    return new Row(
        name,
        number,
        middle(turns, turn -> turn.latencies().perSecond()),
        middle(turns, turn -> turn.latencies().median()),
        middle(turns, turn -> turn.latencies().p99()),
        middle(turns, Turn::processorMillis),
        turns.stream().mapToLong(turn -> turn.latencies().failed()).sum(),
        memory);
  }

  private static double middle(List<Turn> turns, ToDoubleFunction<Turn> figure) {
    return turns.stream()
        .map(figure::applyAsDouble)
        .sorted(Comparator.naturalOrder())
        .skip((turns.size() - 1) / 2)
        .findFirst()
        .orElseThrow();
  }

  private static double megabytes(OptionalLong bytes) {
    return bytes.orElse(0) / 1e6;
  }
}
