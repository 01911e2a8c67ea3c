package org.compendiumsearch.indexer;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.indexer.testing.Library;

/** The program, on the index of a library. One thread at a time. */
final class Commands {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Library library;

  Commands(Library library) {
    this.library = library;
  }

  /** Runs a command; returns its exit code. */
  int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", library.data().toString()));
    out.reset();
    err.reset();
    return IndexerMain.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        all.toArray(String[]::new));
  }

  /** Returns what the last command printed. */
  String out() {
    return text(out);
  }

  /** Returns what the last command complained of. */
  String err() {
    return text(err);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
