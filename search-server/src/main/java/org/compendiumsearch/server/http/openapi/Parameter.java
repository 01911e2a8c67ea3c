package org.compendiumsearch.server.http.openapi;

import java.util.List;
import java.util.Map;

/**
 * A parameter of an address. Immutable.
 *
 * @param in {@code query} or {@code path}
 * @param description what it does, in a sentence
 * @param schema what may be given; of an array, each value is a parameter of its own, unless the
 *     description says that commas part them
 * @param style how values of an array stand in the address
 */
record Parameter(
    String name, String in, String description, Map<String, Object> schema, Style style) {
  /** How values stand in the address. */
  enum Style {
    /** One value, or each in a parameter of its own. */
    PLAIN,
    /** Several in one, parted by commas. */
    COMMAS,
    /** It has to be there. */
    REQUIRED
  }

  static Parameter query(String name, String description, Map<String, Object> schema) {
    return new Parameter(name, "query", description, schema, Style.PLAIN);
  }

  static Parameter path(String name, String description, Map<String, Object> schema) {
    return new Parameter(name, "path", description, schema, Style.REQUIRED);
  }

  /** Returns this parameter as one that has to be there. */
  Parameter required() {
    return new Parameter(name, in, description, schema, Style.REQUIRED);
  }

  /** Returns this parameter with its values in one, parted by commas. */
  Parameter byCommas() {
    return new Parameter(name, in, description, schema, Style.COMMAS);
  }

  /** Returns it as it stands in the document. */
  Map<String, Object> toMap() {
    Map<String, Object> map =
        JsonSchemas.ordered("name", name, "in", in, "description", description, "schema", schema);
    if (style == Style.REQUIRED) {
      map.put("required", true);
    }
    if (style == Style.COMMAS) {
      map.put("style", "form");
      map.put("explode", false);
    }
    return map;
  }

  /** Returns the schema of a text. */
  static Map<String, Object> text() {
    return Map.of("type", "string");
  }

  /** Returns the schema of a text of a form. */
  static Map<String, Object> text(String pattern) {
    return JsonSchemas.ordered("type", "string", "pattern", pattern);
  }

  /** Returns the schema of a choice. */
  static Map<String, Object> choice(List<String> values) {
    return JsonSchemas.ordered("type", "string", "enum", values);
  }

  /** Returns the schema of a choice that is made where nothing is given. */
  static Map<String, Object> choice(List<String> values, String absent) {
    return JsonSchemas.ordered("type", "string", "enum", values, "default", absent);
  }

  /** Returns the schema of a number. */
  static Map<String, Object> number(int least, int most, int absent) {
    return JsonSchemas.ordered(
        "type", "integer", "minimum", least, "maximum", most, "default", absent);
  }

  /** Returns the schema of several values. */
  static Map<String, Object> several(Map<String, Object> each) {
    return JsonSchemas.array(each);
  }
}
