package org.compendiumsearch.bench;

import io.javalin.Javalin;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How {@link HelloWorld} is started: with its own class path, which holds what Javalin needs and
 * nothing else, with the options of the server's JVM, and with a start archive of its own, recorded
 * in the same way. Immutable.
 */
final class HelloCommand {
  /** Javalin, and what it depends on. */
  private static final Pattern LIBRARIES =
      Pattern.compile("(javalin|jetty|jakarta|kotlin-stdlib|slf4j-api|asm|annotations)-?.*\\.jar");

  private static final Pattern SETTING = Pattern.compile("-Dcompendium\\..*");
  private static final Pattern REPLAY = Pattern.compile("-XX:(AOTCache|SharedArchiveFile)=.*");

  private final List<String> command;

  private HelloCommand(List<String> command) {
    this.command = List.copyOf(command);
  }

  /**
   * Makes its jar and, where the server has one, its start archive.
   *
   * @param folder for both
   * @param server the command by which the launcher starts the server
   */
  static HelloCommand in(Path folder, List<String> server)
      throws IOException, InterruptedException {
    Path archive = folder.resolve("hello.archive");
    List<String> options =
        server.subList(1, server.indexOf("-jar")).stream()
            .filter(option -> !SETTING.matcher(option).matches())
            .toList();
    List<String> program = List.of("-cp", classPath(folder), HelloWorld.class.getName());
    if (options.stream().anyMatch(option -> REPLAY.matcher(option).matches())) {
      List<String> record = joined(server.getFirst(), recording(options, archive), program);
      record.addAll(List.of("0", "rehearse"));
      JavaProcess.run("hello world", Set.of(0), record);
      if (!Files.exists(archive)) {
        throw new IOException("hello world left no start archive; its start cannot be compared");
      }
    }
    List<String> replay =
        options.stream()
            .map(option -> REPLAY.matcher(option).replaceFirst("-XX:$1=" + archive))
            .toList();
    return new HelloCommand(joined(server.getFirst(), replay, program));
  }

  /** Returns the command that serves at a port, as it is written. */
  List<String> at(String port) {
    List<String> all = new ArrayList<>(command);
    all.add(port);
    return all;
  }

  private static List<String> recording(List<String> replaying, Path archive) {
    return replaying.stream()
        .filter(option -> !option.startsWith("-Xlog:"))
        .map(option -> option.replaceFirst("^-XX:AOTCache=.*", "-XX:AOTCacheOutput=" + archive))
        .map(
            option ->
                option.replaceFirst(
                    "^-XX:SharedArchiveFile=.*", "-XX:ArchiveClassesAtExit=" + archive))
        .toList();
  }

  private static List<String> joined(String java, List<String> options, List<String> program) {
    List<String> all = new ArrayList<>();
    all.add(java);
    all.addAll(options);
    all.addAll(program);
    return all;
  }

  private static String classPath(Path folder) throws IOException {
    Path jar = folder.resolve("hello.jar");
    String name = HelloWorld.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        InputStream in = HelloCommand.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the class of hello world is not among those of the bench");
      }
      out.putNextEntry(new JarEntry(name));
      in.transferTo(out);
    }
    try (Stream<Path> libraries = Files.list(libraries())) {
      return Stream.concat(
              Stream.of(jar),
              libraries
                  .filter(file -> LIBRARIES.matcher(file.getFileName().toString()).matches())
                  .sorted())
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static Path libraries() throws IOException {
    try {
      Path javalin =
          Path.of(Javalin.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return javalin.resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IOException("the libraries of the bench cannot be found", e);
    }
  }
}
