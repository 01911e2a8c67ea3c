package org.compendiumsearch.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.Partner;
import org.compendiumsearch.core.search.EntryView;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;

/**
 * Marked entries side by side. Immutable.
 *
 * @param columns the facets that are compared
 * @param rows an entry each, in the order of the address
 * @param missing ids of which there is no entry
 */
public record BasketView(List<Column> columns, List<Row> rows, List<String> missing) {
  private static final List<String> COMPARED = List.of("sector", Facets.REGION, "partnership");

  private static final int PARTNERS = 6;

  /** Copies the lists. */
  public BasketView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    missing = List.copyOf(missing);
  }

  /** A facet as a column. */
  public record Column(String facet, String label) {}

  /**
   * An entry.
   *
   * @param values of each column
   * @param partners names, as its document lists them
   * @param years when it began and ended, or ""
   * @param results what came of it, or ""
   */
  public record Row(
      EntryView view,
      List<List<String>> values,
      List<String> partners,
      String years,
      String results) {
    /** Copies the lists. */
    public Row {
      values = List.copyOf(values);
      partners = List.copyOf(partners);
    }

    /** Returns as many partners as leave the table readable. */
    public List<String> firstPartners() {
      return partners.subList(0, Math.min(PARTNERS, partners.size()));
    }

    /** Returns how many more there are. */
    public int furtherPartners() {
      return partners.size() - firstPartners().size();
    }
  }

  static BasketView of(List<EntryView> found, List<String> missing, Facets facets, Frame frame) {
    String language = frame.texts().language();
    List<Facet> compared = COMPARED.stream().flatMap(id -> facets.find(id).stream()).toList();
    List<Column> columns =
        compared.stream().map(facet -> new Column(facet.id(), facet.label().in(language))).toList();
    List<Row> rows =
        found.stream()
            .map(
                view ->
                    new Row(
                        view,
                        compared.stream()
                            .map(facet -> values(view.entry(), facet, facets, language))
                            .toList(),
                        view.document().partners().stream().map(Partner::name).toList(),
                        years(view),
                        ResultsText.of(view.entry())))
            .toList();
    return new BasketView(columns, rows, missing);
  }

  private static List<String> values(Entry entry, Facet facet, Facets facets, String language) {
    return entry.facets().stream()
        .filter(each -> each.facet().equals(facet.id()))
        .map(each -> facets.label(facet, each.value(), language))
        .distinct()
        .toList();
  }

  private static String years(EntryView view) {
    DocumentSummary document = view.entry().document();
    if (document.year() == null) {
      return "";
    }
    Integer ended = view.document().ended();
    return ended == null ? document.year().toString() : document.year() + "–" + ended;
  }

  /** Returns the address where all of them are exported. */
  public String export(String format) {
    String ids =
        rows.stream()
            .map(row -> "&id=" + encode(row.view().entry().id().value()))
            .collect(Collectors.joining());
    return "/api/v1/export?format=" + format + ids;
  }

  /** Returns the address without one of them. */
  public String without(String id) {
    String ids =
        rows.stream()
            .map(row -> row.view().entry().id().value())
            .filter(each -> !each.equals(id))
            .map(each -> "id=" + encode(each))
            .collect(Collectors.joining("&"));
    return ids.isEmpty() ? "/basket" : "/basket?" + ids;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
