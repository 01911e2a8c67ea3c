package org.compendiumsearch.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.Group;
import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.query.Syntax;
import org.jspecify.annotations.Nullable;

/** Every state of a search as an address that can be sent to someone. Immutable. */
public final class Links {
  private static final String SEARCH = "/search";

  private final SearchRequest request;
  private final boolean withLanguage;
  private final String path;
  private final List<Map.Entry<String, String>> own;

  /**
   * Creates the addresses around a request.
   *
   * @param withLanguage whether the language was chosen in the address, and so stays in it
   */
  public Links(SearchRequest request, boolean withLanguage) {
    this(request, withLanguage, SEARCH, List.of());
  }

  /**
   * Creates the addresses around a request on another page than the search.
   *
   * @param path of the page
   * @param own parameters that are the page's own and stay as they are
   */
  Links(
      SearchRequest request,
      boolean withLanguage,
      String path,
      List<Map.Entry<String, String>> own) {
    this.request = request;
    this.withLanguage = withLanguage;
    this.path = path;
    this.own = List.copyOf(own);
  }

  /** Returns the address of another text under the same filters. */
  public String text(String other) {
    return address(first(request.withText(other)));
  }

  /** Returns the address of another page of hits. */
  public String page(int number) {
    return address(request.withPage(number, request.size()));
  }

  /** Returns the address of the same search in another order. */
  public String order(Order order) {
    return address(first(request.withOrder(order)));
  }

  /** Returns the address with a value chosen that is not, or given up that is. */
  public String toggle(String facet, String value) {
    Set<String> chosen = new LinkedHashSet<>(request.filters().of(facet));
    if (!chosen.remove(value)) {
      chosen.add(value);
    }
    Filters filters = request.filters().with(facet, List.copyOf(chosen));
    return address(first(request.withFilters(filters)));
  }

  /** Returns the address with one value alone chosen in a facet. */
  public String with(String facet, String value) {
    return address(first(request.withFilters(request.filters().with(facet, List.of(value)))));
  }

  /** Returns the address of the same search, its hits folded by document or not. */
  public String group(Group group) {
    return address(first(request.withGroup(group)));
  }

  /** Returns the address with another range of years. */
  public String years(int from, int to) {
    return address(first(request.withFilters(request.filters().withYears(from, to))));
  }

  /** Returns the address of all hits in one document, unfolded. */
  public String within(DocumentId document) {
    Filters filters = request.filters().withDocument(document);
    return address(first(request.withFilters(filters).withGroup(Group.NONE)));
  }

  /** Returns the address where one facet is listed whole. */
  public String whole(String facet) {
    String plain = address(first(request));
    return plain + (plain.indexOf('?') < 0 ? "?" : "&") + "facets=" + facet + "#facet-" + facet;
  }

  /** Returns the address of the search as it is, its first page. */
  public String here() {
    return address(first(request));
  }

  /** Returns the address where all hits are exported. */
  public String export(String format) {
    return elsewhere("/api/v1/export", List.of(Map.entry("format", format)));
  }

  /** Returns the address of the search as a feed. */
  public String feed() {
    return elsewhere("/feed.atom", List.of());
  }

  private String elsewhere(String path, List<Map.Entry<String, String>> more) {
    List<Map.Entry<String, String>> all = new ArrayList<>(more);
    Set<String> left = Set.of("page", "size", "sort", "lang", "group");
    parameters(request).stream().filter(each -> !left.contains(each.getKey())).forEach(all::add);
    return path + query(all);
  }

  /** Returns the address without the range of years. */
  public String withoutYears() {
    return address(first(request.withFilters(request.filters().withYears(null, null))));
  }

  /** Returns the address without the restriction to one document. */
  public String withoutDocument() {
    return address(first(request.withFilters(request.filters().withDocument(null))));
  }

  /** Returns the address of the same words without any filter. */
  public String withoutFilters() {
    return address(first(request.withFilters(Filters.none())));
  }

  /** Returns the address of an entry, keeping the words so that they can be marked there. */
  public String entry(String id) {
    List<Map.Entry<String, String>> kept = new ArrayList<>();
    add(kept, "q", request.isBrowse() ? null : request.text());
    add(kept, "lang", withLanguage ? request.language() : null);
    return "/entries/" + id + query(kept);
  }

  /** Returns the address of a page of a document in the reader, keeping the words. */
  public String reader(DocumentId document, int number) {
    List<Map.Entry<String, String>> kept = new ArrayList<>();
    add(kept, "q", request.isBrowse() ? null : request.text());
    add(kept, "at", number);
    add(kept, "lang", withLanguage ? request.language() : null);
    return "/documents/" + document + query(kept) + "#p" + number;
  }

  /** Returns what a form must carry along beside its own fields. */
  public List<Map.Entry<String, String>> hidden(String... own) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    Set<String> left = Set.of(own);
    parameters(first(request)).stream()
        .filter(each -> !left.contains(each.getKey()))
        .forEach(fields::add);
    return fields;
  }

  private static SearchRequest first(SearchRequest request) {
    return request.withPage(1, request.size());
  }

  private String address(SearchRequest state) {
    List<Map.Entry<String, String>> all = parameters(state);
    all.addAll(own);
    return path + query(all);
  }

  private static String query(List<Map.Entry<String, String>> parameters) {
    StringBuilder query = new StringBuilder();
    char before = '?';
    for (Map.Entry<String, String> each : parameters) {
      query.append(before).append(each.getKey()).append('=').append(encode(each.getValue()));
      before = '&';
    }
    return query.toString();
  }

  private List<Map.Entry<String, String>> parameters(SearchRequest state) {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    add(all, "q", state.text().isBlank() ? null : state.text());
    add(all, "syntax", state.syntax() == Syntax.SIMPLE ? null : state.syntax().token());
    add(all, "match", state.match() == Match.MOST ? null : state.match().token());
    add(all, "mode", state.mode() == null ? null : state.mode().token());
    state
        .filters()
        .values()
        .forEach((facet, chosen) -> chosen.forEach(value -> add(all, facet, value)));
    add(all, "from", state.filters().from());
    add(all, "to", state.filters().to());
    add(all, "document", state.filters().document());
    add(all, "sort", state.order() == null ? null : state.order().token());
    add(all, "group", state.group() == Group.NONE ? null : state.group().token());
    add(all, "size", state.size() == SearchRequest.browse().size() ? null : state.size());
    add(all, "lang", withLanguage ? state.language() : null);
    add(all, "page", state.page() == 1 ? null : state.page());
    return all;
  }

  private static void add(
      List<Map.Entry<String, String>> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.add(Map.entry(name, value.toString()));
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
