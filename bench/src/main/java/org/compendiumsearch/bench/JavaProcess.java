package org.compendiumsearch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs programs of this class path as processes of their own, so that each starts cold. */
public final class JavaProcess {
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
   * Runs a program to its end.
   *
   * @param accepted the exit codes that are no fault
   * @return how long it took, in seconds
   * @throws IOException where it ended with another exit code; the message holds what it said
   */
  double seconds(Class<?> program, Set<Integer> accepted, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = command(List.of(), program.getName());
    command.addAll(arguments);
    return seconds(program.getSimpleName(), accepted, command);
  }

  /**
   * Runs any program to its end.
   *
   * @param name for messages
   * @param accepted the exit codes that are no fault
   * @return how long it took, in seconds
   * @throws IOException where it ended with another exit code; the message holds what it said
   */
  static double seconds(String name, Set<Integer> accepted, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    long start = System.nanoTime();
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!accepted.contains(code)) {
      throw new IOException(name + " ended with code " + code + ":\n" + said);
    }
    return seconds;
  }
}
