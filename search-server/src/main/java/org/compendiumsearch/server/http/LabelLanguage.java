package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.taxonomy.Labels;

/** The {@code lang} of a request that has no other parameters of a search. */
public final class LabelLanguage {
  private LabelLanguage() {}

  /**
   * Returns the language asked for.
   *
   * @throws InvalidRequestException where it is none of those on offer
   */
  public static String of(Context context) {
    String language = context.queryParam("lang");
    if (language == null || language.isBlank()) {
      return Languages.of(context);
    }
    if (!Labels.LANGUAGES.contains(language)) {
      throw new InvalidRequestException(
          "lang", "unknown lang \"" + language + "\"", Labels.LANGUAGES);
    }
    return language;
  }
}
