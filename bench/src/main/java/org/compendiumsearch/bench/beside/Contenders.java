package org.compendiumsearch.bench.beside;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.compendiumsearch.bench.beside.HttpContender.Bulk;

/** Starts all that take part, after filling their indexes where they are missing. */
final class Contenders {
  /** What Solr and OpenSearch get for their heaps, and bare Lucene. */
  private static final String HEAP = "-Xmx1g";

  private static final String JSON = "application/json";

  /** Which is on in the published starts of both. */
  private static final List<String> VECTOR_UNIT = List.of("--add-modules", "jdk.incubator.vector");

  private final Path launcher;
  private final Path work;
  private final List<String> facets;
  private final Weights weights;

  /**
   * Creates the starter.
   *
   * @param launcher of the product, beside whose programs the others were built
   * @param work the folder of {@code data}, of {@code entries.jsonl} and of the others' indexes
   * @param facets that entries have
   */
  Contenders(Path launcher, Path work, List<String> facets, Weights weights) {
    this.launcher = launcher.toAbsolutePath();
    this.work = work;
    this.facets = List.copyOf(facets);
    this.weights = weights;
  }

  /** Starts one after another; ours is the first. */
  List<Contender> start() throws IOException, InterruptedException {
    Dialect solr = new SolrDialect(facets, weights);
    Dialect openSearch = new OpenSearchDialect(facets, weights);
    if (isMissing("opensearch")) {
      HttpContender filling = new HttpContender("OpenSearch", openSearch, engine("opensearch"));
      filling.fill(
          entries(), new Bulk("/passages/_bulk", "application/x-ndjson", "{\"index\":{}}\n"));
      filling.post("/passages/_refresh", JSON, "");
      filling.post("/passages/_flush", JSON, "");
      finish(filling, "opensearch");
    }
    if (isMissing("solr")) {
      HttpContender filling = new HttpContender("Solr", solr, engine("solr"));
      filling.fill(entries(), new Bulk("/solr/passages/update/json/docs", JSON, ""));
      filling.post("/solr/passages/update", JSON, "{\"commit\":{}}");
      finish(filling, "solr");
    }
    List<Contender> all = new ArrayList<>();
    try {
      all.add(new HttpContender("this", new OwnDialect(), own()));
      all.add(new HttpContender("Solr", solr, engine("solr")));
      all.add(new HttpContender("OpenSearch", openSearch, engine("opensearch")));
      Engine lucene = engine("lucene");
      lucene.ready();
      all.add(new LuceneContender(lucene, work.resolve("questions.jsonl")));
    } catch (IOException e) {
      close(all);
      throw e;
    }
    return all;
  }

  static void close(List<Contender> all) throws IOException {
    for (Contender each : all) {
      each.close();
    }
  }

  private Path entries() {
    return work.resolve("entries.jsonl");
  }

  private Engine own() throws IOException {
    Path data = work.resolve("data");
    List<String> command = List.of(launcher.toString(), "serve", "--data", data.toString());
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("--port", "0", "--max-waiting", "1000"));
    return Engine.start(all, work.resolve("this.log"));
  }

  /** An index counts when it is complete. */
  private boolean isMissing(String name) {
    return !Files.exists(work.resolve(name + ".filled"));
  }

  private void finish(HttpContender filled, String name) throws IOException, InterruptedException {
    filled.engine().finish();
    filled.close();
    Files.createFile(work.resolve(name + ".filled"));
  }

  private Engine engine(String name) throws IOException {
    Path target = launcher.resolveSibling("bench/beside").resolve(name).resolve("target");
    Path jar = target.resolve("beside-" + name + ".jar");
    if (!Files.isRegularFile(jar)) {
      throw new IOException(
          jar
              + " is missing; \"./compendium bench beside\" builds it, as does \"./mvnw -Pbeside"
              + " package\"");
    }
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.add(HEAP);
    command.addAll(VECTOR_UNIT);
    command.addAll(List.of("-cp", jar + File.pathSeparator + target.resolve("lib") + "/*"));
    command.add(program(name));
    command.add(work.resolve(name).toString());
    if (name.equals("lucene")) {
      command.add(entries().toString());
      command.add(weights.name().toLowerCase(Locale.ROOT));
      facets.forEach(facet -> command.add(facet + "=" + Dialect.limit(facet)));
    }
    return Engine.start(command, work.resolve(name + ".log"));
  }

  private static String program(String name) {
    String program =
        switch (name) {
          case "solr" -> "SolrNode";
          case "opensearch" -> "OpenSearchNode";
          case "lucene" -> "BareLucene";
          default -> throw new IllegalArgumentException(name);
        };
    return "org.compendiumsearch.beside." + name + "." + program;
  }
}
