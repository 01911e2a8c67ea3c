package org.compendiumsearch.indexer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.indexer.cache.VectorCache;
import org.compendiumsearch.indexer.embed.EmbedStage;
import org.compendiumsearch.indexer.extract.Tesseract;
import org.compendiumsearch.indexer.extract.TextExtractor;
import org.compendiumsearch.indexer.extract.isolated.IsolatedTextExtractor;
import org.compendiumsearch.indexer.extract.isolated.ReaderLimits;
import org.compendiumsearch.indexer.report.Progress;
import org.compendiumsearch.indexer.source.SourceRegistry;
import org.compendiumsearch.settings.OnceOnly;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code compendium index}. */
@Command(
    name = "index",
    description = {
      "Brings the index up to date with its sources.",
      "Folders named here are remembered as sources; without any, all remembered ones are read."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class IndexCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  @Parameters(paramLabel = "DIR", description = "folders to add to the sources")
  private List<Path> folders = List.of();

  @OnceOnly
  @Option(
      names = "--forget",
      paramLabel = "DIR",
      description = "take a folder out of the sources, and its documents out of the index")
  private List<Path> forgotten = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_DATA:-${sys:compendium.data:-data}}",
      description = "where index and sources are kept (COMPENDIUM_DATA; default: data)")
  private Path data = Path.of("data");

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_CORPUS:-${sys:compendium.corpus:-corpus}}",
      description = "the first source, and where the taxonomy lies (COMPENDIUM_CORPUS)")
  private Path corpus = Path.of("corpus");

  @Option(
      names = "--taxonomy",
      paramLabel = "FILE",
      description = "the taxonomy (default: taxonomy.yaml of the corpus)")
  private @Nullable Path taxonomy;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many files are read at once (default: one a processor)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--parser-memory",
      paramLabel = "MIB",
      defaultValue = "${env:COMPENDIUM_PARSER_MEMORY:-1024}",
      description =
          "how much memory there is for each file that is read at the same time, in MiB"
              + " (COMPENDIUM_PARSER_MEMORY; default: 1024)")
  private int parserMemory = 1024;

  @Option(
      names = "--parser-timeout",
      paramLabel = "SECONDS",
      defaultValue = "${env:COMPENDIUM_PARSER_TIMEOUT:-120}",
      description =
          "how long reading a file may take, and two seconds more for each MiB of it; with --ocr"
              + " twenty times as long (COMPENDIUM_PARSER_TIMEOUT; default: 120)")
  private int parserTimeout = 120;

  @Option(
      names = "--parser-jvm",
      paramLabel = "OPTION",
      split = "\\n",
      defaultValue = "${env:COMPENDIUM_PARSER_JVM}",
      description =
          "more options of the JVM of these processes, one a line or repeated"
              + " (COMPENDIUM_PARSER_JVM)")
  private List<String> parserJvm = List.of();

  /** Set by the launcher: what lets these JVMs start from what was learnt before. */
  @Option(
      names = "--parser-start",
      hidden = true,
      split = "\\n",
      defaultValue = "${env:COMPENDIUM_PARSER_START}")
  private List<String> parserStart = List.of();

  @Option(
      names = "--ocr",
      negatable = true,
      fallbackValue = "true",
      defaultValue = "${env:COMPENDIUM_OCR}",
      description =
          "read pictures of text too, as in scanned reports, with the program tesseract;"
              + " remembered until --no-ocr (COMPENDIUM_OCR=true; default: off)")
  private @Nullable Boolean ocr;

  @Option(
      names = "--vectors",
      negatable = true,
      fallbackValue = "true",
      defaultValue = "${env:COMPENDIUM_VECTORS}",
      description =
          "--no-vectors: index without what search by meaning needs, in a fraction of the time;"
              + " remembered until --vectors (COMPENDIUM_VECTORS=false; default: with vectors)")
  private @Nullable Boolean vectors;

  @Mixin private ModelOption model = new ModelOption();

  @Option(
      names = "--vector-cache",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_VECTOR_CACHE}",
      description =
          "where the vectors of passages are kept for later runs, for several data folders together"
              + " (COMPENDIUM_VECTOR_CACHE; default: in the data folder)")
  private @Nullable Path vectorCache;

  @Option(
      names = "--watch",
      description = "go on, and index what changes in the sources within seconds")
  private boolean watch;

  /** Set by the launcher, which can tell. */
  @Option(names = "--terminal", hidden = true)
  private boolean onTerminal;

  IndexCommand(PrintStream out, PrintStream err, Clock clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Path facets = taxonomy == null ? corpus.resolve("taxonomy.yaml") : taxonomy;
    IndexerConfig config = new IndexerConfig(data, facets, List.of(corpus), Math.max(1, threads));
    SourceRegistry registry = registry(config);
    if (ocr != null) {
      registry.ocr(ocr);
    }
    if (vectors != null) {
      registry.vectors(vectors);
    }
    // Before the run: one that is killed must not leave documents of sources nobody remembers.
    registry.save();
    try (TextExtractor extractor =
            new IsolatedTextExtractor(limits(registry.ocr()), config.threads());
        Embedder embedder = registry.vectors() ? model.open() : null) {
      EmbedStage embed = embedder == null ? null : stage(embedder, config);
      IndexRounds rounds =
          new IndexRounds(
              config,
              () -> new IndexingRun(config, extractor, embed, clock, this::progress),
              out,
              err);
      if (!watch) {
        return rounds.once(registry).exitCode().number();
      }
      rounds.watch();
      return ExitCode.DONE.number();
    }
  }

  private EmbedStage stage(Embedder embedder, IndexerConfig config) {
    Path folder = vectorCache == null ? config.vectors() : vectorCache;
    VectorCache cache = new VectorCache(folder, embedder.model(), vectorCache == null);
    return new EmbedStage(embedder, cache);
  }

  private ReaderLimits limits(boolean reads) {
    if (parserMemory < ReaderLimits.LEAST_MEMORY) {
      throw new InvalidRequestException(
          "--parser-memory", "at least " + ReaderLimits.LEAST_MEMORY + " MiB are needed");
    }
    if (parserTimeout < 1) {
      throw new InvalidRequestException("--parser-timeout", "at least 1 second is needed");
    }
    if (reads && !Tesseract.isInstalled()) {
      throw new InvalidRequestException("--ocr", Tesseract.HOW_TO_INSTALL);
    }
    List<String> jvm =
        Stream.concat(parserStart.stream(), parserJvm.stream())
            .filter(option -> !option.isBlank())
            .toList();
    return new ReaderLimits(parserMemory, Duration.ofSeconds(parserTimeout), reads, jvm);
  }

  private SourceRegistry registry(IndexerConfig config) throws IOException {
    Files.createDirectories(data);
    SourceRegistry registry = SourceRegistry.open(data, config.firstSources());
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new InvalidRequestException("DIR", "there is no folder \"" + folder + "\"");
      }
      registry.add(folder);
    }
    for (Path folder : forgotten) {
      if (!registry.forget(folder)) {
        throw new InvalidRequestException(
            "--forget", "\"" + folder + "\" is not among the sources: " + registry.sources());
      }
    }
    return registry;
  }

  private Progress progress(int files) {
    return Progress.over(files, err, clock, onTerminal);
  }
}
