package org.compendiumsearch.indexer.fetch;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Says what a run would do. */
final class DryRun {
  private final PrintStream out;

  DryRun(PrintStream out) {
    this.out = out;
  }

  void print(List<Origin> origins, Path folder) {
    for (Origin origin : origins) {
      String how =
          Files.isRegularFile(folder.resolve(origin.file()))
              ? "would be asked for again"
              : "would be fetched";
      String from =
          origin.landingPage().isPresent()
              ? " by the page " + origin.url()
              : " from " + origin.url();
      out.println(origin.id() + ": " + how + from);
    }
    out.println(
        origins.size() + (origins.size() == 1 ? " document" : " documents") + ", nothing fetched");
  }
}
