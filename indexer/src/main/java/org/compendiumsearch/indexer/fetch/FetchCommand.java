package org.compendiumsearch.indexer.fetch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.error.UnavailableException;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Taxonomy;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import org.compendiumsearch.indexer.AtomicFile;
import org.compendiumsearch.indexer.source.DeclaredReader;
import org.compendiumsearch.indexer.source.SourceRegistry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of {@code compendium fetch}. */
@Command(
    name = "fetch",
    description = {
      "Downloads the public documents that the manifest lists, politely, into the folder"
          + " \"fetched\"",
      "of the data, from which every later run of \"index\" reads them. Without ids, all of them."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class FetchCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;
  private final Pause pause;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "ids of documents in the manifest")
  private List<String> ids = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_DATA:-${sys:compendium.data:-data}}",
      description = "where the documents are kept (COMPENDIUM_DATA; default: data)")
  private Path data = Path.of("data");

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_CORPUS:-${sys:compendium.corpus:-corpus}}",
      description = "where manifest and taxonomy lie (COMPENDIUM_CORPUS; default: corpus)")
  private Path corpus = Path.of("corpus");

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "the manifest (default: origins.yaml of the corpus)")
  private @Nullable Path manifest;

  @Option(names = "--dry-run", description = "say what would be fetched, and ask no server")
  private boolean dryRun;

  @Option(
      names = "--record",
      description = "write the checksums of what was fetched into the manifest, where it has none")
  private boolean record;

  @Option(
      names = "--keep-mismatched",
      description = "put a file with another checksum than the manifest's into fetched/_mismatched")
  private boolean keepMismatched;

  @Mixin private final FetchOptions options = new FetchOptions();

  /**
   * Creates the command.
   *
   * @param out takes the result
   * @param err takes the progress and the faults
   */
  public FetchCommand(PrintStream out, PrintStream err, Clock clock, Pause pause) {
    this.out = out;
    this.err = err;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public Integer call() throws IOException {
    Path file = manifest == null ? corpus.resolve("origins.yaml") : manifest;
    if (!Files.isRegularFile(file)) {
      throw new UnavailableException(
          "there is no manifest \"" + file + "\"; name one with --manifest", Duration.ZERO);
    }
    Origins origins =
        new OriginsReader(new DeclaredReader(facets()))
            .read(file.toString(), Files.readString(file));
    List<Origin> wanted = wanted(origins);
    origins.faults().forEach(err::println);
    Path folder = data.resolve(SourceRegistry.FETCHED);
    if (dryRun) {
      new DryRun(out).print(wanted, folder);
      return code(origins, List.of());
    }
    List<FetchOutcome> outcomes;
    try (FetchStore store = FetchStore.open(folder)) {
      outcomes = fetch(wanted, store);
      for (String stranger : store.strangers(origins.all())) {
        err.println(
            folder.resolve(stranger)
                + " is not in the manifest (any more); it stays in the index until you remove it");
      }
    }
    new FetchPrinter(out).print(outcomes);
    if (record) {
      record(file, outcomes);
    }
    if (outcomes.stream().anyMatch(FetchOutcome.Fetched.class::isInstance)) {
      err.println("Run \"./compendium\" or \"./compendium index\" to bring the index up to date.");
    }
    return code(origins, outcomes);
  }

  private Facets facets() throws IOException {
    Path taxonomy = corpus.resolve("taxonomy.yaml");
    return new Facets(
        Files.isRegularFile(taxonomy)
            ? TaxonomyReader.read(taxonomy.toString(), Files.readString(taxonomy))
            : Taxonomy.empty(),
        new Regions());
  }

  private List<Origin> wanted(Origins origins) {
    for (String id : ids) {
      if (origins.all().stream().noneMatch(origin -> origin.id().equals(id))) {
        throw new ParameterException(
            spec().commandLine(),
            "the manifest has no document \"" + id + "\" that can be fetched");
      }
    }
    return origins.all().stream()
        .filter(origin -> ids.isEmpty() || ids.contains(origin.id()))
        .toList();
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("the command was not called from a command line");
    }
    return spec;
  }

  private List<FetchOutcome> fetch(List<Origin> wanted, FetchStore store) {
    FetchSettings settings = options.settings();
    AtomicInteger done = new AtomicInteger();
    try (WebClient client =
        new WebClient(settings, CheckedResolver.system(options.isPrivateAllowed()))) {
      HostGates gates = new HostGates(clock, pause);
      Navigator navigator = new Navigator(client, gates, new Robots(client, gates, settings));
      OriginFetcher fetcher =
          new OriginFetcher(
              navigator,
              store,
              settings,
              new OriginFetcher.Surroundings(clock, pause, err::println, keepMismatched));
      return new FetchRun(
              fetcher,
              outcome ->
                  err.println(
                      "["
                          + done.incrementAndGet()
                          + "/"
                          + wanted.size()
                          + "] "
                          + FetchPrinter.line(outcome)))
          .run(wanted);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("fetching was interrupted", e);
    }
  }

  private void record(Path file, List<FetchOutcome> outcomes) throws IOException {
    Map<String, String> sums = new LinkedHashMap<>();
    for (FetchOutcome outcome : outcomes) {
      switch (outcome) {
        case FetchOutcome.Fetched fetched -> sums.put(fetched.id(), fetched.sha256());
        case FetchOutcome.Unchanged unchanged -> sums.put(unchanged.id(), unchanged.sha256());
        case FetchOutcome.Failed failed -> {}
      }
    }
    String yaml = Files.readString(file);
    ChecksumRecorder recorder = ChecksumRecorder.add(yaml, sums);
    if (!recorder.yaml().equals(yaml)) {
      AtomicFile.write(file, recorder.yaml());
    }
    for (String id : recorder.left()) {
      err.println(
          file + ": add this to \"" + id + "\" by hand: sha256: " + sums.getOrDefault(id, ""));
    }
  }

  private static int code(Origins origins, List<FetchOutcome> outcomes) {
    boolean all =
        origins.faults().isEmpty()
            && outcomes.stream().noneMatch(FetchOutcome.Failed.class::isInstance);
    return (all ? ExitCode.DONE : ExitCode.SOME_FILES_NOT_READ).number();
  }
}
