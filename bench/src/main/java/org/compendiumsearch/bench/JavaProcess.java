package org.compendiumsearch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs programs of this class path as processes of their own, so that each starts cold. */
public final class JavaProcess {
  /** Runs what follows and tells what it took (POSIX, "times"): Java does not know of children. */
  private static final List<String> TIMED =
      List.of("sh", "-c", "\"$@\"; code=$?; times; exit $code", "sh");

  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.,]+)s (\\d+)m([\\d.,]+)s$");

  private final Path java;
  private final String classPath;

  /**
   * Creates a runner.
   *
   * @param java the program that starts a JVM
   * @param classPath of what is run
   */
  JavaProcess(Path java, String classPath) {
    this.java = java;
    this.classPath = classPath;
  }

  /** Returns a runner that uses the JVM and the class path of this process. */
  public static JavaProcess likeThis() {
    return new JavaProcess(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        System.getProperty("java.class.path"));
  }

  /** Returns the command that starts a program. */
  public List<String> command(List<String> options, String program) {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, program));
    return command;
  }

  /**
   * What a program took.
   *
   * @param seconds from its start to its end
   * @param processorSeconds of it and of all that it started and waited for
   */
  record Taken(double seconds, double processorSeconds) {}

  /**
   * Runs a program to its end.
   *
   * @param accepted the exit codes that are no fault
   * @return what it took
   * @throws IOException where it ended with another exit code; the message holds what it said
   */
  Taken run(Class<?> program, Set<Integer> accepted, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = command(List.of(), program.getName());
    command.addAll(arguments);
    return run(program.getSimpleName(), accepted, command);
  }

  /**
   * Runs any program to its end.
   *
   * @param name for messages
   * @param accepted the exit codes that are no fault
   * @return what it took
   * @throws IOException where it ended with another exit code; the message holds what it said
   */
  static Taken run(String name, Set<Integer> accepted, List<String> command)
      throws IOException, InterruptedException {
    List<String> told = new ArrayList<>(TIMED);
    told.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(told).redirectErrorStream(true);
    long start = System.nanoTime();
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!accepted.contains(code)) {
      throw new IOException(name + " ended with code " + code + ":\n" + said);
    }
    return new Taken(seconds, processorSeconds(said));
  }

  /** Reads the last line of what a shell says of times: user and system time of its children. */
  static double processorSeconds(String said) throws IOException {
    Matcher times = TIMES.matcher(said.strip());
    if (!times.find()) {
      throw new IOException("the shell told no times:\n" + said);
    }
    double seconds = 0;
    for (int i = 1; i <= times.groupCount(); i += 2) {
      String rest = times.group(i + 1).replace(',', '.');
      seconds += 60 * Double.parseDouble(times.group(i)) + Double.parseDouble(rest);
    }
    return seconds;
  }
}
