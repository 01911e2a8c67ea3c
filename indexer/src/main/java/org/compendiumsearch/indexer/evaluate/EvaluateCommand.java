package org.compendiumsearch.indexer.evaluate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.RankedEntry;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.indexer.extract.LanguageGuess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "the collections")
  private List<Path> folders = List.of();

  @Option(
      names = "--mode",
      split = ",",
      paramLabel = "MODE",
      description = "lexical, semantic, hybrid (default: lexical)")
  private List<String> modes = List.of(Mode.LEXICAL.token());

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

  @Option(
      names = "--run-files",
      paramLabel = "DIR",
      description = "where to write a TREC run file for each collection and mode")
  private @Nullable Path runFiles;

  /** Creates the command; the figures go to {@code out}. */
  public EvaluateCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    String words = thesaurus == null ? "" : Files.readString(thesaurus);
    Match rule = choice("--match", match, Match.values(), Match::token);
    for (Path folder : folders) {
      TestCollection collection = TestCollection.read(folder);
      try (CollectionIndex index =
              CollectionIndex.make(collection, new LanguageGuess(), words, Clock.systemUTC());
          SearchEngine engine = LuceneSearchEngine.open(index.folder())) {
        for (String mode : modes) {
          SearchRequest request =
              SearchRequest.browse()
                  .withMatch(rule)
                  .withMode(choice("--mode", mode, Mode.values(), Mode::token))
                  .withFacets(List.of());
          Map<String, List<RankedEntry>> run = run(engine, collection, request);
          report(folder, mode, collection, index, run);
        }
      }
    }
    return ExitCode.DONE.number();
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

  private static Map<String, List<RankedEntry>> run(
      SearchEngine engine, TestCollection collection, SearchRequest request) {
    Map<String, List<RankedEntry>> run = new LinkedHashMap<>();
    for (TestCollection.Text query : collection.queries()) {
      run.put(query.id(), engine.rank(request.withText(query.text()), DEPTH));
    }
    return run;
  }

  private void report(
      Path folder,
      String mode,
      TestCollection collection,
      CollectionIndex index,
      Map<String, List<RankedEntry>> run)
      throws IOException {
    List<Measures> measures = new ArrayList<>();
    run.forEach(
        (query, ranked) ->
            measures.add(
                Measures.of(
                    ranked.stream().map(entry -> index.original(entry.id())).toList(),
                    collection.judgements().of(query))));
    out.println(
        String.format(
            Locale.ROOT,
            "%-12s %-8s docs %d q %d  %s",
            folder.getFileName(),
            mode,
            collection.documents().size(),
            collection.queries().size(),
            Measures.mean(measures)));
    if (runFiles != null) {
      Files.createDirectories(runFiles);
      writeRun(runFiles.resolve(folder.getFileName() + "." + mode + ".run"), mode, index, run);
    }
  }

  /** Writes a run in TREC's form: query, Q0, document, rank, score, tag. */
  private static void writeRun(
      Path file, String tag, CollectionIndex index, Map<String, List<RankedEntry>> run)
      throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, List<RankedEntry>> each : run.entrySet()) {
        int rank = 0;
        for (RankedEntry entry : each.getValue()) {
          rank++;
          writer.write(
              String.join(
                  " ",
                  each.getKey(),
                  "Q0",
                  index.original(entry.id()),
                  Integer.toString(rank),
                  // trec_eval orders by score and breaks ties its own way: no two may be equal.
                  Integer.toString(DEPTH - rank + 1),
                  tag));
          writer.newLine();
        }
      }
    }
  }
}
