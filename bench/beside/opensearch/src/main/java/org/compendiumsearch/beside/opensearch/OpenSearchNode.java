package org.compendiumsearch.beside.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.xcontent.XContentType;

/**
 * OpenSearch in this process, one node with one index named {@code passages} in a folder. Says
 * {@code listening on PORT} when it answers, and ends with its standard input.
 */
public final class OpenSearchNode {
  private static final String INDEX = "passages";

  /** The runner looks for a free port up to its own limit, which is lower than most free ports. */
  private static final int PORTS = 99;

  private OpenSearchNode() {}

  /**
   * Serves until standard input ends.
   *
   * @param arguments the folder, which is kept
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
    int port = freePort();
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.onBuild(
        (number, settings) -> {
          settings.put("http.port", port);
          settings.put("discovery.type", "single-node");
          settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
    runner.setMaxHttpPort(port + PORTS);
    runner.build(
        OpenSearchRunner.newConfigs()
            .basePath(folder.toString())
            .clusterName("beside")
            .baseHttpPort(port - 1)
            .numOfNode(1));
    if (!runner.indexExists(INDEX)) {
      runner.createIndex(
          INDEX, request -> request.setSource(resource("index.json"), XContentType.JSON));
    }
    runner.ensureYellow(INDEX);
    System.out.println("listening on " + port);
    System.in.transferTo(OutputStream.nullOutputStream());
    runner.close();
    System.exit(0);
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private static String resource(String name) {
    try (InputStream in = OpenSearchNode.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
