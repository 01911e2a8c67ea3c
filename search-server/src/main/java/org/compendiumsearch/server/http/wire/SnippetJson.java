package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.compendiumsearch.core.search.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * A few sentences with the query's words marked.
 *
 * @param html escaped but for {@code <mark>}
 * @param pageLabel the printed number of {@code page}
 */
public record SnippetJson(
    @JsonPropertyDescription("Escaped but for <mark> around what was found.") String html,
    @JsonPropertyDescription("Of the first marked word.") @Nullable Integer page,
    @JsonPropertyDescription("Of the last marked word.") @Nullable Integer lastPage,
    @JsonPropertyDescription("The printed number of \"page\".") @Nullable String pageLabel) {
  static SnippetJson of(Snippet snippet) {
    return new SnippetJson(
        html(snippet),
        snippet.first() == null ? null : snippet.first().page(),
        snippet.last() == null ? null : snippet.last().page(),
        snippet.first() == null ? null : snippet.first().label());
  }

  /** Returns a snippet as HTML without any markup but {@code <mark>}. */
  public static String html(Snippet snippet) {
    StringBuilder html = new StringBuilder();
    int at = 0;
    for (Snippet.Mark mark : snippet.marks()) {
      escape(snippet.text(), at, mark.start(), html);
      html.append("<mark>");
      escape(snippet.text(), mark.start(), mark.end(), html);
      html.append("</mark>");
      at = mark.end();
    }
    escape(snippet.text(), at, snippet.text().length(), html);
    return html.toString();
  }

  private static void escape(String text, int from, int to, StringBuilder html) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}
