package org.compendiumsearch.core.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.compendiumsearch.core.query.Clause;
import org.compendiumsearch.core.query.Clause.Demand;

/** What a query in the simple syntax asks, in words alone, as a model of meaning takes it. */
final class Question {
  private Question() {}

  /**
   * Returns the words of a query without its signs, and without what is not wanted.
   *
   * @param corrections misspelt words, and how they are spelt rightly
   */
  static String of(Clause clause, Map<String, String> corrections) {
    return switch (clause) {
      case Clause.Word word -> respelt(word.text(), corrections);
      case Clause.Phrase phrase -> phrase.text();
      case Clause.Prefix prefix -> prefix.text();
      case Clause.AnyOf any -> joined(any.clauses(), corrections);
      case Clause.Group group ->
          joined(
              group.parts().stream()
                  .filter(part -> part.demand() != Demand.EXCLUDED)
                  .map(Clause.Part::clause)
                  .toList(),
              corrections);
    };
  }

  private static String joined(List<Clause> clauses, Map<String, String> corrections) {
    return clauses.stream().map(each -> of(each, corrections)).collect(Collectors.joining(" "));
  }

  private static String respelt(String word, Map<String, String> corrections) {
    String respelt = word;
    for (Map.Entry<String, String> each : corrections.entrySet()) {
      respelt = respelt.replace(each.getKey(), each.getValue());
    }
    return respelt;
  }
}
