package org.compendiumsearch.beside.solr;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/**
 * Solr in this process, with one core named {@code passages} in a folder. Says {@code listening on
 * PORT} when it answers, and ends with its standard input.
 */
public final class SolrNode {
  private static final String CORE = "passages";

  private SolrNode() {}

  /**
   * Serves until standard input ends.
   *
   * @param arguments the folder, which is kept
   */
  public static void main(String[] arguments) throws Exception {
    Path home = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
    Files.writeString(home.resolve("solr.xml"), "<solr></solr>\n");
    Path core = home.resolve(CORE);
    Path settings = Files.createDirectories(core.resolve("conf"));
    Files.writeString(core.resolve("core.properties"), "name=" + CORE + "\n");
    copy("schema.xml", settings);
    copy("solrconfig.xml", settings);
    JettySolrRunner server =
        new JettySolrRunner(
            home.toString(), JettyConfig.builder().setPort(0).setContext("/solr").build());
    server.start();
    System.out.println("listening on " + server.getLocalPort());
    System.in.transferTo(OutputStream.nullOutputStream());
    server.stop();
    System.exit(0);
  }

  private static void copy(String name, Path into) throws IOException {
    try (InputStream in = SolrNode.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the program lacks its " + name);
      }
      Files.copy(in, into.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
