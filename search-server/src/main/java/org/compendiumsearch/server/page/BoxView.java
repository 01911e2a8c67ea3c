package org.compendiumsearch.server.page;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.search.FacetResult.ValueCount;
import org.compendiumsearch.core.taxonomy.Labels;
import org.compendiumsearch.server.embed.BoxScript;

/**
 * A search box for another site, and how to write it there. Immutable.
 *
 * @param site the address of this server, as its visitor wrote it
 * @param script the box's script
 * @param chosen attribute of the element to its value; "" is an attribute without one
 * @param facets those that a box can be bound to
 * @param texts the words of the page
 */
public record BoxView(
    String site,
    BoxScript script,
    Map<String, String> chosen,
    List<FacetResult> facets,
    Texts texts) {
  static final String LOCKED = "locked";
  static final String LANGUAGE = "box-lang";

  /** The facets that a box can be bound to on the page; its documentation names the others. */
  static final List<String> FACETS = List.of("sector", "region", "partnership");

  /**
   * Attributes with few values, each with its values; the first is the one without the attribute.
   */
  static final Map<String, List<String>> CHOICES =
      Map.of(
          "results", List.of("inline", "page", "none"),
          "theme", List.of("page", "auto", "light", "dark"),
          "size", List.of("medium", "small", "large"),
          "facets", List.of("none", "sector", "region", "sector region"));

  /** Copies the facets. */
  public BoxView {
    facets = List.copyOf(facets);
  }

  /** Returns the values of an attribute. */
  public List<String> choices(String attribute) {
    return choicesOf(attribute);
  }

  static List<String> choicesOf(String attribute) {
    return CHOICES.getOrDefault(attribute, List.of());
  }

  /** Returns the languages that a box may be bound to. */
  public List<String> languages() {
    return Labels.LANGUAGES;
  }

  /** Returns the values of a facet that a box may be bound to, those below others left out. */
  public List<ValueCount> values(FacetResult facet) {
    return facet.values();
  }

  /** Returns whether a value of an attribute is chosen. */
  public boolean isChosen(String attribute, String value) {
    String given = chosen.get(attribute);
    return given == null ? choices(attribute).indexOf(value) == 0 : given.equals(value);
  }

  /** Returns the element alone, with the form that stands there without JavaScript. */
  public String element() {
    return "<compendium-search" + attributes() + ">" + fallback() + "</compendium-search>";
  }

  /** Returns the two lines that put the box into a page. */
  public String snippet() {
    return script("v1", "")
        + "\n<compendium-search"
        + attributes()
        + ">\n  "
        + fallback()
        + "\n</compendium-search>";
  }

  /** Returns the line that names this very version of the script, and refuses any other. */
  public String pinned() {
    return script(
        script.hash(), " integrity=\"" + script.integrity() + "\" crossorigin=\"anonymous\"");
  }

  /** Returns the box as a frame, for sites where no script may be added. */
  public String frame() {
    return "<iframe src=\""
        + escaped(site + "/embed/frame" + parameters())
        + "\" title=\""
        + escaped(texts.get("search.label"))
        + "\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>";
  }

  private String script(String version, String rest) {
    return "<script type=\"module\" src=\""
        + escaped(site)
        + "/embed/"
        + version
        + "/compendium-search.js\""
        + rest
        + "></script>";
  }

  private String fallback() {
    return "<form action=\""
        + escaped(site)
        + "/search\"><input type=\"search\" name=\"q\" aria-label=\""
        + escaped(texts.get("search.label"))
        + "\">"
        + hidden()
        + "<button>"
        + escaped(texts.get("search.button"))
        + "</button></form>";
  }

  private String hidden() {
    return FACETS.stream()
        .filter(chosen::containsKey)
        .map(
            facet ->
                "<input type=\"hidden\" name=\""
                    + facet
                    + "\" value=\""
                    + escaped(chosen.getOrDefault(facet, ""))
                    + "\">")
        .collect(Collectors.joining());
  }

  private String attributes() {
    return chosen.entrySet().stream()
        .map(each -> each.getValue().isEmpty() ? " " + each.getKey() : attribute(each))
        .collect(Collectors.joining());
  }

  private static String attribute(Map.Entry<String, String> each) {
    return " " + each.getKey() + "=\"" + escaped(each.getValue()) + '"';
  }

  private String parameters() {
    List<String> pairs = new ArrayList<>();
    chosen.forEach(
        (name, value) ->
            pairs.add(
                (name.equals("lang") ? LANGUAGE : name)
                    + "="
                    + URLEncoder.encode(value.isEmpty() ? "on" : value, StandardCharsets.UTF_8)));
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private static String escaped(String text) {
    StringOutput out = new StringOutput();
    Escape.htmlAttribute(text, out);
    return out.toString();
  }
}
