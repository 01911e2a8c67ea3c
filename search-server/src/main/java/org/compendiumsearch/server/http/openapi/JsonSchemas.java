package org.compendiumsearch.server.http.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.compendiumsearch.server.http.wire.ProblemJson;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of answers as JSON Schema (draft 2020-12), read off the records that are sent: a
 * component that may be absent is {@code @Nullable}, all others are always there. One thread at a
 * time.
 */
final class JsonSchemas {
  private static final String PROPERTIES = "properties";
  private static final String REQUIRED = "required";

  private final Map<String, Object> byName = new TreeMap<>();
  private final Map<String, Class<?>> origins = new TreeMap<>();

  /** Returns a reference to the schema of a record, which is described at its first use. */
  Map<String, Object> of(Class<?> type) {
    String name = name(type);
    Class<?> before = origins.put(name, type);
    if (before != null && !before.equals(type)) {
      throw new IllegalStateException(before + " and " + type + " are both called " + name);
    }
    if (before == null) {
      byName.put(name, describe(type));
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  /** Returns the answer that tells what went wrong. */
  Answer problem(String description) {
    return new Answer(description, Map.of(Answer.PROBLEM, of(ProblemJson.class)));
  }

  /** Returns everything that was described, by name. */
  Map<String, Object> all() {
    return byName;
  }

  /** Says {@code Hit} for {@code HitJson} and {@code HitLinks} for {@code HitJson.Links}. */
  private static String name(Class<?> type) {
    String own = type.getSimpleName().replaceAll("(Json|Answer)$", "");
    Class<?> around = type.getEnclosingClass();
    return around == null ? own : name(around) + own;
  }

  private Map<String, Object> describe(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    JsonInclude inclusion = type.getAnnotation(JsonInclude.class);
    boolean leavesOut = inclusion != null && inclusion.value() == JsonInclude.Include.NON_NULL;
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        take(component.getType(), properties, required);
      } else {
        boolean nullable = isNullable(component.getAnnotatedType());
        Map<String, Object> schema = of(component.getAnnotatedType());
        String key = type.getSimpleName() + "." + component.getName();
        schema = KnownValues.narrow(key, schema);
        schema = nullable && !leavesOut ? orNull(schema) : schema;
        properties.put(component.getName(), described(component, schema));
        if (!(nullable && leavesOut)) {
          required.add(component.getName());
        }
      }
    }
    return object(properties, required);
  }

  /** Adds what a component says of itself; beside a reference too, as OpenAPI 3.1 has it. */
  private static Map<String, Object> described(
      RecordComponent component, Map<String, Object> schema) {
    JsonPropertyDescription said =
        component.getAccessor().getAnnotation(JsonPropertyDescription.class);
    if (said == null) {
      throw new IllegalStateException("nothing is said of " + component + " to readers of the API");
    }
    Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", said.value());
    return described;
  }

  /** Takes over the components of a record whose fields stand among those of another. */
  private void take(Class<?> type, Map<String, Object> properties, List<String> required) {
    of(type);
    Object schema = byName.get(name(type));
    if (schema instanceof Map<?, ?> map
        && map.get(PROPERTIES) instanceof Map<?, ?> inner
        && map.get(REQUIRED) instanceof List<?> names) {
      inner.forEach((name, value) -> properties.put((String) name, value));
      names.forEach(name -> required.add((String) name));
    }
  }

  private Map<String, Object> of(AnnotatedType annotated) {
    Type type = annotated.getType();
    if (type instanceof ParameterizedType generic
        && annotated instanceof AnnotatedParameterizedType parameters) {
      AnnotatedType[] arguments = parameters.getAnnotatedActualTypeArguments();
      Class<?> raw = (Class<?>) generic.getRawType();
      if (Collection.class.isAssignableFrom(raw)) {
        return array(of(arguments[0]));
      }
      if (Map.class.isAssignableFrom(raw)) {
        return mapped(of(arguments[1]));
      }
    }
    if (type instanceof Class<?> plain) {
      return plain.isRecord() ? of(plain) : simple(plain);
    }
    throw new IllegalStateException("no schema is known for " + type);
  }

  private static Map<String, Object> simple(Class<?> type) {
    if (type.equals(String.class)) {
      return ordered("type", "string");
    }
    if (type.equals(Instant.class)) {
      return ordered("type", "string", "format", "date-time");
    }
    if (type.equals(boolean.class) || type.equals(Boolean.class)) {
      return ordered("type", "boolean");
    }
    if (List.of(int.class, Integer.class, long.class, Long.class).contains(type)) {
      return ordered("type", "integer");
    }
    if (List.of(float.class, double.class, Double.class, Float.class).contains(type)) {
      return ordered("type", "number");
    }
    throw new IllegalStateException("no schema is known for " + type);
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  /** Returns the schema of an object; later versions may add properties. */
  static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    return ordered("type", "object", PROPERTIES, properties, REQUIRED, required);
  }

  /** Returns the schema of an object of any keys. */
  static Map<String, Object> mapped(Map<String, Object> value) {
    return ordered("type", "object", "additionalProperties", value);
  }

  /** Returns the schema of a list. */
  static Map<String, Object> array(Map<String, Object> items) {
    return ordered("type", "array", "items", items);
  }

  /** Returns the schema of what may also be null. */
  static Map<String, Object> orNull(Map<String, Object> schema) {
    return ordered("anyOf", List.of(schema, Map.of("type", "null")));
  }

  /** Returns a map of names and values in turn, in their order. */
  static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
