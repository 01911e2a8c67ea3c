package org.compendiumsearch.server.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.http.Json;
import org.compendiumsearch.server.http.SearchParameters;
import org.compendiumsearch.server.http.wire.SearchAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** The command line of {@code compendium search}: every parameter of the interface is an option. */
@Command(
    name = "search",
    description = {
      "Searches the index from the terminal: compendium search \"hotel staff\" --sector technology",
      "Every parameter of the HTTP interface is an option: --region africa --from 2015 --sort"
          + " newest --page 2 …"
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class SearchCommand implements Callable<Integer> {
  private final PrintStream out;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_DATA:-${sys:compendium.data:-data}}",
      description = "where the index is kept (COMPENDIUM_DATA; default: data)")
  private Path data = Path.of("data");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, or json as the HTTP interface sends it (default: text)")
  private String format = "text";

  @Mixin private ModelOption model = new ModelOption();

  /** Set by the launcher, which can tell. */
  @Option(names = "--terminal", hidden = true)
  private boolean onTerminal;

  @Unmatched private List<String> rest = new ArrayList<>();

  /** Creates the command; answers go to {@code out}. */
  public SearchCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    if (!format.equals("text") && !format.equals("json")) {
      throw new InvalidRequestException(
          "format", "--format must be text or json, got \"" + format + "\"");
    }
    try (Embedder embedder = model.open();
        SearchEngine engine = LuceneSearchEngine.open(data.resolve("index"), embedder)) {
      Facets facets = engine.facets();
      SearchRequest request = SearchParameters.read(parameters(), facets, "en");
      SearchResult result = engine.search(request);
      if (format.equals("json")) {
        out.println(Json.write(SearchAnswer.of(request, result, facets)));
      } else {
        new ResultPrinter(out, onTerminal).print(request, result);
      }
      return ExitCode.DONE.number();
    }
  }

  /** Reads {@code --name value}, {@code --name=value} and words. */
  private Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < rest.size(); i++) {
      String each = rest.get(i);
      if (!each.startsWith("--") || each.equals("--")) {
        words.add(each);
        continue;
      }
      int equals = each.indexOf('=');
      String name = equals < 0 ? each.substring(2) : each.substring(2, equals);
      if (equals < 0 && i + 1 == rest.size()) {
        throw new InvalidRequestException(name, "--" + name + " needs a value");
      }
      String value = equals < 0 ? rest.get(++i) : each.substring(equals + 1);
      parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
    if (!words.isEmpty()) {
      parameters.put("q", List.of(String.join(" ", words)));
    }
    return parameters;
  }
}
