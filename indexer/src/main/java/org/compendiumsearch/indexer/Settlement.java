package org.compendiumsearch.indexer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.index.IndexContents;
import org.compendiumsearch.core.index.IndexWriterSession;
import org.compendiumsearch.core.model.Departure;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.indexer.likeness.Linker;

/**
 * Brings all else into line once every file is indexed: what is gone leaves the index, ids that
 * documents had lead on, and what is alike is linked. Used once.
 */
final class Settlement {
  /** How long the index remembers what was removed, as harvesters may come that seldom. */
  static final Duration REMEMBERED = Duration.ofDays(365);

  private final IndexWriterSession index;
  private final Instant now;

  Settlement(IndexWriterSession index, Clock clock) {
    this.index = index;
    this.now = Instant.now(clock);
  }

  /**
   * Settles.
   *
   * @param after what the run made of every file
   * @param written the files whose documents were written
   */
  void settle(After after, Collection<FileRecord> written) {
    after.gone().forEach(file -> index.removeFile(file.source(), file.path()));
    Set<DocumentId> changed = new TreeSet<>();
    written.stream().map(FileRecord::document).filter(id -> id != null).forEach(changed::add);
    try (IndexContents contents = index.contents()) {
      List<Departure> departures = after.departures(contents, now);
      departures.forEach(each -> changed.add(each.id()));
      depart(departures, contents);
    }
    index.forgetRemovedBefore(now.minus(REMEMBERED));
    link(changed);
  }

  /** What had moved to an id that is no longer goes on with it. */
  private void depart(List<Departure> departures, IndexContents contents) {
    Map<DocumentId, Departure> byId = new HashMap<>();
    departures.forEach(each -> byId.put(each.id(), each));
    List<Departure> all = new ArrayList<>(departures);
    for (Departure earlier : contents.departuresTo(byId.keySet())) {
      Departure next = earlier.movedTo() == null ? null : byId.get(earlier.movedTo());
      if (next != null) {
        all.add(earlier.onTo(next.movedTo(), now));
      }
    }
    departures.forEach(each -> index.remove(each.id()));
    all.forEach(index::put);
  }

  private void link(Set<DocumentId> changed) {
    try (IndexContents contents = index.contents()) {
      new Linker(contents)
          .links(changed)
          .forEach((id, links) -> links.ifPresentOrElse(index::put, () -> index.removeLinks(id)));
    }
  }
}
