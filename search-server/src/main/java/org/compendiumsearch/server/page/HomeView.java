package org.compendiumsearch.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.search.IndexStatus;
import org.compendiumsearch.core.taxonomy.Facets;

/**
 * Where to begin. Immutable.
 *
 * @param status what the index holds
 * @param entrances facets with their most frequent values
 * @param examples questions that can be asked
 */
public record HomeView(IndexStatus status, List<Entrance> entrances, List<Link> examples) {
  /** The facets by which people begin, and how many values of each are shown. */
  private static final List<String> BY = List.of("sector", Facets.REGION, "partnership");

  private static final int VALUES = 12;
  private static final List<String> EXAMPLES = List.of("1", "2", "3", "4", "5");

  /** Copies the lists. */
  public HomeView {
    entrances = List.copyOf(entrances);
    examples = List.copyOf(examples);
  }

  /** A facet as a way in. */
  public record Entrance(String id, String label, List<Link> values) {}

  /**
   * A way in.
   *
   * @param count how many entries there are, 0 where that is not told
   */
  public record Link(String label, int count, String href) {}

  static HomeView of(IndexStatus status, List<FacetResult> facets, Frame frame) {
    List<Entrance> entrances =
        BY.stream()
            .flatMap(id -> facets.stream().filter(facet -> facet.id().equals(id)))
            .map(facet -> new Entrance(facet.id(), facet.label(), values(facet, frame)))
            .filter(entrance -> !entrance.values().isEmpty())
            .toList();
    List<Link> examples =
        EXAMPLES.stream()
            .map(number -> frame.texts().get("home.example." + number))
            .map(text -> new Link(text, 0, frame.search(text)))
            .toList();
    return new HomeView(status, entrances, examples);
  }

  private static List<Link> values(FacetResult facet, Frame frame) {
    return facet.values().stream()
        .filter(value -> value.count() > 0)
        .sorted((a, b) -> Integer.compare(b.count(), a.count()))
        .limit(VALUES)
        .map(
            value ->
                new Link(
                    value.label(),
                    value.count(),
                    frame.link("/search?" + facet.id() + "=" + encode(value.value()))))
        .toList();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
