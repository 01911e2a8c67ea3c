package org.compendiumsearch.core.testing.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.testing.Entries;
import org.jspecify.annotations.Nullable;

/** Draws entries and requests from so few words and values that they often meet. */
public final class RandomLibrary {
  /** Words of which no two share a stem; none is a stop word; the last two mean the same. */
  static final List<String> WORDS =
      List.of("hotel", "staff", "police", "bank", "port", "mine", "law", "child", "ship", "vessel");

  private static final List<String> TITLES =
      List.of("Alpha", "alpha", "beta", "Émile", "emile", "Z");

  private static final List<String> SECTORS = List.of("hospitality", "banking", "fishing");

  private static final List<String> TOPICS =
      List.of("law", "law/labour", "law/criminal", "training");

  private static final List<String> REGIONS =
      List.of(
          "global",
          "africa",
          "africa/eastern-africa",
          "africa/eastern-africa/kenya",
          "africa/eastern-africa/uganda",
          "africa/middle-africa/chad",
          "asia/southern-asia/india",
          "europe");

  private static final List<String> PUBLISHERS = List.of("ILO", "ILO/IOM", "IOM", "éclair", "Zoo");

  private final RandomGenerator random;

  /** Draws from a generator. */
  public RandomLibrary(RandomGenerator random) {
    this.random = random;
  }

  /** Returns up to sixty entries in up to twenty documents. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (int document = random.nextInt(20); document >= 0; document--) {
      Integer year = year();
      for (int section = random.nextInt(4); section > 0; section--) {
        Entries entry =
            Entries.entry("d" + document + "~s" + section)
                .title(one(TITLES))
                .text(String.join(" ", some(WORDS, 6)))
                .year(year)
                .facet("sector", values(SECTORS))
                .facet("topic", values(TOPICS))
                .facet("region", values(REGIONS))
                .facet("publisher", values(PUBLISHERS));
        entries.add(entry.build());
      }
    }
    return entries;
  }

  /** Returns a request of up to five words, some with signs, that chooses in up to three facets. */
  public SearchRequest request() {
    Filters filters = Filters.none();
    for (int chosen = random.nextInt(4); chosen > 0; chosen--) {
      filters =
          switch (random.nextInt(4)) {
            case 0 -> filters.with("sector", some(SECTORS, 3));
            case 1 -> filters.with("topic", some(TOPICS, 3));
            case 2 -> filters.with("region", some(REGIONS, 3));
            default -> filters.with("publisher", some(PUBLISHERS, 3));
          };
    }
    if (random.nextInt(3) == 0) {
      filters = filters.withYears(year(), year());
    }
    if (random.nextInt(10) == 0) {
      filters = filters.withDocument(new DocumentId("d" + random.nextInt(3)));
    }
    return SearchRequest.forText(text())
        .withMatch(one(Arrays.asList(Match.values())))
        .withOrder(one(Arrays.asList(Order.values())))
        .withFilters(filters)
        .withPage(1, 100);
  }

  private String text() {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      String sign = random.nextInt(3) > 0 ? "" : random.nextInt(3) > 0 ? "+" : "-";
      words.add(sign + one(WORDS));
    }
    return String.join(" ", words);
  }

  private @Nullable Integer year() {
    return random.nextInt(4) == 0 ? null : 2000 + random.nextInt(5);
  }

  private String[] values(List<String> all) {
    return some(all, 4).toArray(String[]::new);
  }

  private List<String> some(List<String> all, int most) {
    Set<String> some = new LinkedHashSet<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      some.add(one(all));
    }
    return List.copyOf(some);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
