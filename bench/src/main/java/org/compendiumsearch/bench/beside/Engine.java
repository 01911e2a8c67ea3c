package org.compendiumsearch.bench.beside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The process of an engine. One thread at a time. */
final class Engine implements AutoCloseable {
  private static final Pattern PORT =
      Pattern.compile("listening on (\\d+)|answers on http://localhost:(\\d+)");
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final BufferedReader lines;
  private final Path log;

  private Engine(Process process, Path log) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
    this.log = log;
  }

  /**
   * Starts a program.
   *
   * @param log where its faults go
   */
  static Engine start(List<String> command, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    return new Engine(builder.redirectError(log.toFile()).start(), log);
  }

  /** Waits until it says at which port it answers; what it says after that is dropped. */
  int port() throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        Thread.ofVirtual().start(this::drop);
        return Integer.parseInt(port.group(1) == null ? port.group(2) : port.group(1));
      }
    }
    throw fault(said.toString());
  }

  private void drop() {
    try {
      lines.transferTo(Writer.nullWriter());
    } catch (IOException closed) {
      // It was told to end: there is nothing more to drop.
    }
  }

  /** Waits until a program that is told lines says that it can be told. */
  void ready() throws IOException {
    if (lines.readLine() == null) {
      throw fault("");
    }
  }

  /** Says a line to it and returns the one it answers with. */
  String told(String line) throws IOException {
    Writer in = process.outputWriter(StandardCharsets.UTF_8);
    in.write(line + "\n");
    in.flush();
    String answer = lines.readLine();
    if (answer == null) {
      throw fault("");
    }
    return answer;
  }

  private IOException fault(String said) throws IOException {
    return new IOException("an engine ended early; it said:\n" + said + Files.readString(log));
  }

  /** Returns the time for which it had a processor since its start. */
  Duration processorTime() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Returns the memory that is its own and not mapped from files, in bytes, where Linux tells. */
  OptionalLong anonymousMemory() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("RssAnon:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst();
  }

  /** Ends it, by the end of its input or by a signal, and waits. */
  @Override
  public void close() throws IOException {
    try {
      process.getOutputStream().close();
      process.destroy();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Ends what ends with its input, giving it all the time it needs to close its index. */
  void finish() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }
}
