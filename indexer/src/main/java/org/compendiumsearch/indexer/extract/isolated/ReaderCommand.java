package org.compendiumsearch.indexer.extract.isolated;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command line of a reading process: the JDK and the classes that run here. */
final class ReaderCommand {
  /**
   * From when on the JVM compiles what runs often with its slow compiler: ten times later than of
   * itself. A process reads some hundred files in its life, and half of its time went into
   * compiling (docs/performance.md).
   */
  private static final List<String> COMPILE_LATE =
      List.of(
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  private ReaderCommand() {}

  /**
   * Returns the command.
   *
   * @param places how many files the process reads at a time; it has the memory of so many
   */
  static List<String> of(ReaderLimits limits, int places) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + (long) limits.memory() * places + "m");
    // It takes the least of the processors' time.
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(COMPILE_LATE);
    // What a JVM has to say as it dies goes to us, not into a file or among the answers.
    command.add("-XX:+DisplayVMOutputToStderr");
    command.add("-XX:+ErrorFileToStderr");
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.awt.headless=true");
    command.add("-Dstderr.encoding=UTF-8");
    command.addAll(limits.jvm());
    command.add("-cp");
    command.add(classPath());
    command.add(ReaderMain.class.getName());
    command.add(Integer.toString(places));
    if (limits.ocr()) {
      command.add(ReaderMain.OCR);
    }
    return List.copyOf(command);
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
