package org.compendiumsearch.bench.serving;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compendiumsearch.bench.JavaProcess;
import org.jspecify.annotations.Nullable;

/** The search server as a process of its own. One thread at a time. */
public final class ServerProcess implements AutoCloseable {
  /** What the launcher starts a server with. */
  static final List<String> JVM_OPTIONS = List.of("-XX:+UseSerialGC");

  /** More may wait than by default, or a closed loop of many connections is told to come again. */
  private static final int MAX_WAITING = 1_000;

  private static final String PROGRAM = "org.compendiumsearch.server.SearchServerMain";
  private static final Pattern ADDRESS = Pattern.compile("answers on http://localhost:(\\d+)");
  private static final Pattern LIVE = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
  private static final int OK = 200;

  private final Process process;
  private final int port;
  private final Duration untilFirstAnswer;

  private ServerProcess(Process process, int port, Duration untilFirstAnswer) {
    this.process = process;
    this.port = port;
    this.untilFirstAnswer = untilFirstAnswer;
  }

  /**
   * Starts a server at a free port, and waits for its first answer.
   *
   * @param data the folder in which {@code index} lies
   * @param launcher the script that users call; null starts the program from this class path, where
   *     tests have it
   * @param first the search that is asked first
   * @throws IOException where it does not start or does not answer; the message holds what it said
   */
  public static ServerProcess start(Path data, @Nullable Path launcher, String first)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (launcher == null) {
      command.addAll(JavaProcess.likeThis().command(JVM_OPTIONS, PROGRAM));
    } else {
      command.add(launcher.toString());
    }
    command.addAll(List.of("serve", "--data", data.toString(), "--port", "0"));
    command.addAll(List.of("--max-waiting", Integer.toString(MAX_WAITING)));
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      int port = port(process);
      ask(port, first);
      return new ServerProcess(process, port, Duration.ofNanos(System.nanoTime() - start));
    } catch (IOException e) {
      process.destroy();
      throw e;
    }
  }

  /** Reads what the server says up to its port; the rest is read and dropped. */
  private static int port(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(more -> {}));
        return Integer.parseInt(address.group(1));
      }
    }
    throw new IOException("the server did not start:\n" + said);
  }

  private static void ask(int port, String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
    if (connection.getResponseCode() != OK) {
      throw new IOException(path + " was answered with " + connection.getResponseCode());
    }
    connection.getInputStream().readAllBytes();
  }

  /** Returns where it listens on this machine. */
  public int port() {
    return port;
  }

  /** Returns the time from its start to its first answer; with a launcher, of that too. */
  public Duration untilFirstAnswer() {
    return untilFirstAnswer;
  }

  /** Returns the time for which it had a processor since its start. */
  public Duration processorTime() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * Returns the memory that is its own and not mapped from files, in bytes, where Linux tells it.
   */
  public OptionalLong anonymousMemory() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return OptionalLong.empty();
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("RssAnon:")) {
        return OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")) << 10);
      }
    }
    return OptionalLong.empty();
  }

  /**
   * Collects its garbage and returns what is left in its heap, in bytes, where the JDK's {@code
   * jcmd} is there.
   */
  public OptionalLong liveHeap() throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    if (!Files.isExecutable(jcmd)) {
      return OptionalLong.empty();
    }
    Process asked =
        new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher total = LIVE.matcher(said);
    return total.find() ? OptionalLong.of(Long.parseLong(total.group(1))) : OptionalLong.empty();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
