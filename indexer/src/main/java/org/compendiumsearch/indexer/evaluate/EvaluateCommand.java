package org.compendiumsearch.indexer.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.indexer.ModelOption;
import org.compendiumsearch.indexer.cache.VectorCache;
import org.compendiumsearch.indexer.embed.EmbedStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code compendium evaluate}. */
@Command(
    name = "evaluate",
    description = {
      "Measures the ranking on test collections: folders with corpus.jsonl, queries.jsonl and",
      "qrels.tsv. Each is indexed with the product's own analysis and asked through its own engine."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class EvaluateCommand implements Callable<Integer> {
  /** How many documents a ranking holds, as trec_eval's measures expect. */
  private static final int DEPTH = 1000;

  private final PrintStream out;

  @Parameters(paramLabel = "DIR", arity = "0..*", description = "the collections")
  private List<Path> folders = List.of();

  @Option(
      names = "--mode",
      split = ",",
      paramLabel = "MODE",
      description = "lexical, semantic, hybrid (default: all three; lexical with --no-vectors)")
  private List<String> modes = List.of();

  @Option(
      names = "--match",
      paramLabel = "MATCH",
      description =
          "any, most, all of the words must match (default: any, as rankings are measured)")
  private String match = Match.ANY.token();

  @Option(
      names = "--thesaurus",
      paramLabel = "FILE",
      description = "a thesaurus to ask with, such as corpus/thesaurus.yaml (default: none)")
  private @Nullable Path thesaurus;

  @Option(names = "--no-vectors", description = "measure the search by words alone")
  private boolean withoutVectors;

  @Mixin private ModelOption model = new ModelOption();

  @Option(
      names = "--vector-cache",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_VECTOR_CACHE}",
      description =
          "where vectors are kept for the next measurement (COMPENDIUM_VECTOR_CACHE; default: they"
              + " are not)")
  private @Nullable Path vectorCache;

  @Option(
      names = "--run-files",
      paramLabel = "DIR",
      description = "where to write a TREC run file for each collection and mode")
  private @Nullable Path runFiles;

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description = "measure a TREC run file instead; needs --qrels, or one collection")
  private List<Path> runs = List.of();

  @Option(
      names = "--qrels",
      paramLabel = "FILE",
      description = "the judgements to hold --run against, as TREC or BEIR has them")
  private @Nullable Path qrels;

  /** Creates the command; the figures go to {@code out}. */
  public EvaluateCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    if (!runs.isEmpty()) {
      measureRuns();
    } else if (folders.isEmpty()) {
      throw new InvalidRequestException("DIR", "name a folder with a test collection, or --run");
    } else if (withoutVectors) {
      measure(null);
    } else {
      try (Embedder embedder = model.open()) {
        measure(embedder);
      }
    }
    return ExitCode.DONE.number();
  }

  private void measureRuns() throws IOException {
    if (qrels == null && folders.size() != 1) {
      throw new InvalidRequestException("--run", "--run needs --qrels, or one collection");
    }
    Judgements judgements =
        qrels == null ? TestCollection.judgementsIn(folders.getFirst()) : Judgements.read(qrels);
    for (Path run : runs) {
      out.println(run.getFileName() + "  " + TrecRun.read(run).measures(judgements));
    }
  }

  private void measure(@Nullable Embedder embedder) throws IOException {
    String words = thesaurus == null ? "" : Files.readString(thesaurus);
    Match rule = choice("--match", match, Match.values(), Match::token);
    List<Mode> all = modes(embedder);
    for (Path folder : folders) {
      TestCollection collection = TestCollection.read(folder);
      try (CollectionIndex index = CollectionIndex.make(collection, words, stage(embedder));
          SearchEngine engine = index.open(embedder)) {
        for (Mode mode : all) {
          SearchRequest request =
              SearchRequest.browse().withMatch(rule).withMode(mode).withFacets(List.of());
          report(folder, mode, collection, run(engine, index, collection, request));
        }
      }
    }
  }

  /** Asking for meaning without vectors must not quietly measure words. */
  private List<Mode> modes(@Nullable Embedder embedder) {
    if (modes.isEmpty()) {
      return embedder == null ? List.of(Mode.LEXICAL) : List.of(Mode.values());
    }
    List<Mode> all =
        modes.stream().map(m -> choice("--mode", m, Mode.values(), Mode::token)).toList();
    if (embedder == null && !all.equals(List.of(Mode.LEXICAL))) {
      throw new InvalidRequestException(
          "--mode", "only --mode lexical can be measured with --no-vectors");
    }
    return all;
  }

  private @Nullable EmbedStage stage(@Nullable Embedder embedder) {
    if (embedder == null) {
      return null;
    }
    Path kept = vectorCache;
    return new EmbedStage(
        embedder,
        kept == null ? VectorCache.none() : new VectorCache(kept, embedder.model(), false));
  }

  private static <T> T choice(String option, String given, T[] all, Function<T, String> token) {
    for (T each : all) {
      if (token.apply(each).equals(given.toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    List<String> allowed = Arrays.stream(all).map(token).toList();
    throw new InvalidRequestException(
        option, option + " must be " + String.join(", ", allowed) + ", got \"" + given + "\"");
  }

  private static TrecRun run(
      SearchEngine engine,
      CollectionIndex index,
      TestCollection collection,
      SearchRequest request) {
    Map<String, List<String>> run = new LinkedHashMap<>();
    for (TestCollection.Text query : collection.queries()) {
      String text = query.text();
      String asked = text.substring(0, Math.min(text.length(), SearchRequest.MAX_TEXT));
      run.put(
          query.id(),
          engine.rank(request.withText(asked), DEPTH).stream()
              .map(entry -> index.original(entry.id()))
              .toList());
    }
    return new TrecRun(run);
  }

  private void report(Path folder, Mode mode, TestCollection collection, TrecRun run)
      throws IOException {
    String name = String.valueOf(folder.getFileName());
    out.println(
        String.format(
            Locale.ROOT,
            "%-12s %-8s docs %d q %d  %s",
            name,
            mode.token(),
            collection.documents().size(),
            collection.queries().size(),
            run.measures(collection.judgements())));
    if (runFiles != null) {
      Files.createDirectories(runFiles);
      run.write(runFiles.resolve(name + "." + mode.token() + ".run"), mode.token());
    }
  }
}
