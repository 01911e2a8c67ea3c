package org.compendiumsearch.indexer.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.compendiumsearch.indexer.IndexerMain;

/** The indexer as a process of its own. */
public final class Program {
  private static final long PATIENCE_SECONDS = 300;

  private Program() {}

  /** How a process ended, and all it said. */
  public record Ended(int code, String out) {}

  /** Returns the command that indexes a folder. */
  public static List<String> command(Path data, Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        IndexerMain.class.getName(),
        "index",
        "--no-vectors",
        "--parser-jvm=-XX:TieredStopAtLevel=1",
        "--data",
        data.toString(),
        "--corpus",
        folder.toString());
  }

  /** Starts a command. */
  public static Process start(List<String> command, Path output) throws IOException {
    return new ProcessBuilder(new ArrayList<>(command))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  /** Runs a command to its end. */
  public static Ended run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("it did not end: " + out);
    }
    return new Ended(process.exitValue(), out);
  }
}
