package org.compendiumsearch.core.search;

import static org.compendiumsearch.core.testing.Entries.entry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.Holding;
import org.compendiumsearch.core.testing.TinyIndex;

/** Makes engines over indexes in a folder of a test, and closes them. One thread at a time. */
final class LuceneEngines implements AutoCloseable {
  private static final int COMMITS = 2;

  private final Path folder;
  private final List<SearchEngine> engines = new ArrayList<>();

  LuceneEngines(Path folder) {
    this.folder = folder;
  }

  /** Returns an engine over an index that was written at once. */
  SearchEngine atOnce(List<Holding> holdings) {
    return keep(next().put(holdings));
  }

  /**
   * Returns an engine over an index that grew: it has several segments, and in them what was
   * replaced and removed since.
   */
  SearchEngine grown(List<Holding> holdings) {
    TinyIndex index = next().put(ghost("ghost").facet("publisher", "Ghost"), ghost("zz-ghost"));
    int size = holdings.size() / COMMITS + 1;
    for (int from = 0; from < holdings.size(); from += size) {
      List<Holding> some = holdings.subList(from, Math.min(holdings.size(), from + size));
      some.forEach(each -> index.put(List.of(ghostOf(each))));
      // What replaces these is committed together with the ghosts of the next.
      index.commit().put(some);
    }
    return keep(index.remove("ghost").remove("zz-ghost"));
  }

  private static Holding ghostOf(Holding holding) {
    Entry ghost = ghost(holding.document().id() + "~ghost").build();
    return new Holding(holding.document(), List.of(ghost));
  }

  /** Begins an entry that every search of the contracts would find. */
  private static Entries ghost(String id) {
    return entry(id)
        .title("Hotel")
        .text("hotel staff police bank port mine law child text x y")
        .facet("sector", "hospitality", "banking", "fishing")
        .facet("topic", "law/labour")
        .facet("region", "africa/eastern-africa/kenya");
  }

  private TinyIndex next() {
    return TinyIndex.in(folder.resolve(Integer.toString(engines.size())));
  }

  private SearchEngine keep(TinyIndex index) {
    SearchEngine engine = index.open();
    engines.add(engine);
    return engine;
  }

  @Override
  public void close() {
    engines.forEach(SearchEngine::close);
  }
}
