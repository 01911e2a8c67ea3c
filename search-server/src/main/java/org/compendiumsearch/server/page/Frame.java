package org.compendiumsearch.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.search.SnapshotId;
import org.compendiumsearch.core.taxonomy.Labels;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content: words, styles, the way to other pages and languages.
 * Immutable.
 *
 * @param texts the words of the page's language
 * @param assets styles and scripts
 * @param path of the page
 * @param parameters of its address
 * @param site where this server is reached, without a slash at the end
 * @param snapshot the state of the index, or null while there is none
 */
public record Frame(
    Texts texts,
    Assets assets,
    String path,
    Map<String, List<String>> parameters,
    String site,
    @Nullable SnapshotId snapshot) {
  private static final String LANGUAGE = "lang";

  /** Copies the parameters. */
  public Frame {
    parameters = new LinkedHashMap<>(parameters);
  }

  /**
   * This page in a language.
   *
   * @param tag of the language
   * @param name in the language itself
   * @param href the address
   * @param current whether it is the one that is shown
   */
  public record Version(String tag, String name, String href, boolean current) {}

  /** Returns whether the language was chosen in the address, and so stays in it. */
  public boolean languageChosen() {
    return parameters.containsKey(LANGUAGE);
  }

  /** Returns the address of another page, in the language that was chosen. */
  public String link(String address) {
    if (!languageChosen()) {
      return address;
    }
    int fragment = address.indexOf('#');
    String page = fragment < 0 ? address : address.substring(0, fragment);
    String rest = fragment < 0 ? "" : address.substring(fragment);
    return page + (page.contains("?") ? "&" : "?") + "lang=" + texts.language() + rest;
  }

  /** Returns the address of a search for a text, in the language that was chosen. */
  public String search(String text) {
    return link("/search?q=" + encode(text));
  }

  /** Returns this page in every language on offer. */
  public List<Version> versions() {
    return Labels.LANGUAGES.stream()
        .map(
            tag ->
                new Version(tag, Texts.nameOf(tag), inLanguage(tag), tag.equals(texts.language())))
        .toList();
  }

  private String inLanguage(String tag) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach(
        (name, values) -> {
          if (!name.equals(LANGUAGE)) {
            values.forEach(value -> pairs.add(encode(name) + "=" + encode(value)));
          }
        });
    pairs.add(LANGUAGE + "=" + tag);
    return path + "?" + String.join("&", pairs);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
