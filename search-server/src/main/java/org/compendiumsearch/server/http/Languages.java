package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.compendiumsearch.core.taxonomy.Labels;

/** In which language to answer. */
public final class Languages {
  private static final String FALLBACK = "en";

  private Languages() {}

  /** Returns the best of the languages on offer for the {@code Accept-Language} of a request. */
  public static String of(Context request) {
    String accepted = request.header("Accept-Language");
    if (accepted == null || accepted.isBlank()) {
      return FALLBACK;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted);
      String best = Locale.lookupTag(ranges, Labels.LANGUAGES);
      return best == null ? FALLBACK : best;
    } catch (IllegalArgumentException malformed) {
      return FALLBACK;
    }
  }
}
