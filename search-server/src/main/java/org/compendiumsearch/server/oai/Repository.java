package org.compendiumsearch.server.oai;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.compendiumsearch.core.model.Departure;
import org.compendiumsearch.core.search.DocumentStamps;
import org.compendiumsearch.core.search.SearchEngine;
import org.jspecify.annotations.Nullable;

/**
 * The records of an index: its documents, and those it lost within a year. Safe for all threads.
 */
final class Repository {
  private final SearchEngine engine;
  private volatile @Nullable Records known;

  Repository(SearchEngine engine) {
    this.engine = engine;
  }

  /**
   * A record's header.
   *
   * @param sets its collections; of one that is deleted they are not known any more
   */
  record Header(Harvest.Position position, boolean deleted, List<String> sets) {}

  /**
   * All records of a state of the index.
   *
   * @param headers the oldest first, then by id
   */
  record Records(String snapshot, List<Header> headers) {
    List<String> sets() {
      TreeSet<String> sets = new TreeSet<>();
      headers.forEach(header -> sets.addAll(header.sets()));
      return List.copyOf(sets);
    }

    /** Returns when the oldest record was made; of none, the beginning of 1970. */
    Instant earliest() {
      return headers.isEmpty() ? Instant.EPOCH : headers.getFirst().position().at();
    }

    @Nullable Header find(String id) {
      return headers.stream()
          .filter(header -> header.position().id().equals(id))
          .findFirst()
          .orElse(null);
    }
  }

  /** Returns the records, worked out once for each state of the index. */
  Records records() {
    Records before = known;
    if (before != null && before.snapshot().equals(engine.status().snapshot().id())) {
      return before;
    }
    DocumentStamps stamps = engine.stamps();
    List<Header> headers = new ArrayList<>();
    for (DocumentStamps.Stamp each : stamps.stamps()) {
      headers.add(header(each.updated(), each.id().value(), false, each.collections()));
    }
    for (Departure each : engine.departures(Instant.EPOCH)) {
      headers.add(header(each.at(), each.id().value(), true, List.of()));
    }
    headers.sort(Comparator.comparing(Header::position));
    Records now = new Records(stamps.snapshot().id(), List.copyOf(headers));
    known = now;
    return now;
  }

  private static Header header(Instant at, String id, boolean deleted, List<String> sets) {
    Instant second = at.truncatedTo(ChronoUnit.SECONDS);
    return new Header(new Harvest.Position(second, id), deleted, sets);
  }
}
