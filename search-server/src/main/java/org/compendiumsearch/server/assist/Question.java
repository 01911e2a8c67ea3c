package org.compendiumsearch.server.assist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.taxonomy.Labels;

/**
 * What an assistant asks.
 *
 * @param arguments as they were sent
 * @param site where this server is reached, without a slash at the end
 */
record Question(Map<String, Object> arguments, String site) {
  private static final String FILTERS = "filters";
  private static final String LANGUAGE = "lang";

  /**
   * Returns the arguments as the parameters of an address; what stands under {@code filters} as if
   * it stood beside it.
   *
   * @throws InvalidRequestException where a value is neither text, number nor a list of these
   */
  Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    arguments.forEach(
        (name, value) -> {
          if (name.equals(FILTERS) && value instanceof Map<?, ?> filters) {
            filters.forEach((facet, chosen) -> put(String.valueOf(facet), chosen, parameters));
          } else {
            put(name, value, parameters);
          }
        });
    return parameters;
  }

  private static void put(String name, Object value, Map<String, List<String>> parameters) {
    Collection<?> given = value instanceof Collection<?> several ? several : List.of(value);
    List<String> texts = parameters.computeIfAbsent(name, none -> new ArrayList<>());
    for (Object each : given) {
      if (!(each instanceof String || each instanceof Number || each instanceof Boolean)) {
        throw new InvalidRequestException(name, name + " must be a text or a list of texts");
      }
      texts.add(each.toString());
    }
  }

  /**
   * Returns an argument that is one text, or the empty text.
   *
   * @throws InvalidRequestException where it is something else
   */
  String text(String name) {
    return switch (arguments.get(name)) {
      case null -> "";
      case String text -> text.strip();
      default -> throw new InvalidRequestException(name, name + " must be a text");
    };
  }

  /**
   * Returns the language of labels.
   *
   * @throws InvalidRequestException where it is none of those on offer
   */
  String language() {
    String language = text(LANGUAGE);
    if (language.isEmpty()) {
      return "en";
    }
    if (!Labels.LANGUAGES.contains(language)) {
      throw new InvalidRequestException(
          LANGUAGE, "unknown lang \"" + language + "\"", Labels.LANGUAGES);
    }
    return language;
  }

  /**
   * Refuses arguments that are not known.
   *
   * @throws InvalidRequestException naming the first that is not
   */
  void allow(String... known) {
    for (String name : arguments.keySet()) {
      if (!List.of(known).contains(name)) {
        throw new InvalidRequestException(
            name, "unknown argument \"" + name + "\"", List.of(known));
      }
    }
  }
}
