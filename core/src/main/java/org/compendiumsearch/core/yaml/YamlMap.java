package org.compendiumsearch.core.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.text.Nearest;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping with the line of each key. Values are read as they are written: {@code NO} is the
 * text "NO", never a truth value. What is not as expected is noted in the {@link Faults} and read
 * as absent. One thread at a time.
 */
public final class YamlMap {
  /** Deeper than any file of ours; an alias may lead back to where it stands. */
  private static final int DEEPEST = 8;

  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Faults faults;
  private final int line;
  private final int firstLine;

  private YamlMap(MappingNode node, int firstLine, Faults faults) {
    this.faults = faults;
    this.firstLine = firstLine;
    this.line = lineOf(node);
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
      lines.put(key, lineOf(tuple.getKeyNode()));
      if (key.isEmpty()) {
        faults.add(lineOf(tuple.getKeyNode()), "a key must be plain text");
      } else if (values.put(key, tuple.getValueNode()) != null) {
        faults.add(lineOf(tuple.getKeyNode()), "the key \"" + key + "\" stands here a second time");
      }
    }
  }

  /**
   * Reads a mapping; an empty text is an empty mapping.
   *
   * @param text the YAML
   * @param firstLine the line of the file at which {@code text} begins, from 1
   * @param faults takes what is wrong
   * @throws InvalidFileException with all faults so far where the text is no YAML at all
   */
  public static YamlMap read(String text, int firstLine, Faults faults) {
    return of(compose(text, firstLine, faults), firstLine, faults);
  }

  /**
   * Reads a mapping from what {@link YamlJson#of} made of its text; it knows no lines any more.
   *
   * @param faults takes what is wrong
   */
  public static YamlMap readJson(String json, Faults faults) {
    return of(YamlJson.read(json), 1, faults);
  }

  private static YamlMap of(@Nullable Node node, int firstLine, Faults faults) {
    if (node != null && !isNull(node) && !(node instanceof MappingNode)) {
      faults.add(firstLine, "expected lines of the form \"key: value\"");
    }
    MappingNode mapping =
        node instanceof MappingNode found
            ? found
            : new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK);
    return new YamlMap(mapping, firstLine, faults);
  }

  static @Nullable Node compose(String text, int firstLine, Faults faults) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(20);
    try {
      return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int at = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
      faults.add(firstLine + at, "not valid YAML: " + e.getProblem());
    } catch (YAMLException e) {
      faults.add(firstLine, "not valid YAML: " + e.getMessage());
    }
    throw new InvalidFileException(faults.found());
  }

  /** Returns the line of the file at which this mapping begins, from 1. */
  public int line() {
    return line;
  }

  /** Returns the line of a key's value, or of the mapping where the key is absent. */
  public int line(String key) {
    Node node = values.get(key);
    return node == null ? line : lineOf(node);
  }

  /** Returns the keys in the order of the file. */
  public Set<String> keys() {
    return values.keySet();
  }

  /** Says whether the key stands there, with whatever value. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Says whether the key stands there with nothing or an empty list. */
  public boolean isEmpty(String key) {
    Node node = values.get(key);
    return node != null
        && (isNull(node) || (node instanceof SequenceNode list && list.getValue().isEmpty()));
  }

  /** Notes a fault for each key that is not among {@code known}, naming the nearest. */
  public void refuseKeysBut(Collection<String> known) {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        List<Nearest.Candidate> candidates =
            known.stream().map(k -> new Nearest.Candidate(k, List.of(k))).toList();
        List<String> near = Nearest.to(key, candidates, 3);
        faults.add(
            lines.getOrDefault(key, line),
            "unknown key \""
                + key
                + "\""
                + (near.isEmpty()
                    ? ""
                    : ", did you mean \"" + String.join("\", \"", near) + "\"?"));
      }
    }
  }

  /** Returns a text value, stripped; empty where the key is absent, null or blank. */
  public Optional<String> string(String key) {
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip()).filter(s -> !s.isEmpty());
    }
    faults.add(lineOf(node), "\"" + key + "\" must be a text");
    return Optional.empty();
  }

  /** Returns a text value; its absence is a fault, read as the empty text. */
  public String requiredString(String key) {
    Optional<String> value = string(key);
    if (value.isEmpty()) {
      faults.add(line, "\"" + key + "\" is missing");
    }
    return value.orElse("");
  }

  /** Returns a whole number. */
  public OptionalInt integer(String key) {
    Optional<String> value = string(key);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(value.get()));
    } catch (NumberFormatException e) {
      faults.add(line(key), "\"" + key + "\" must be a whole number, got \"" + value.get() + "\"");
      return OptionalInt.empty();
    }
  }

  /** Returns a number. */
  public OptionalDouble number(String key) {
    Optional<String> value = string(key);
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!value.get().matches("-?\\d+(\\.\\d+)?")) {
      faults.add(line(key), "\"" + key + "\" must be a number, got \"" + value.get() + "\"");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(value.get()));
  }

  /** Returns a list of texts; a single text counts as a list of one. */
  public List<Located> strings(String key) {
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return List.of();
    }
    List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    List<Located> texts = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
        texts.add(new Located(scalar.getValue().strip(), lineOf(item)));
      } else {
        faults.add(lineOf(item), "\"" + key + "\" must be a list of texts");
      }
    }
    return List.copyOf(texts);
  }

  /** Returns a mapping within this one. */
  public Optional<YamlMap> map(String key) {
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return Optional.empty();
    }
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMap(mapping, firstLine, faults));
    }
    faults.add(lineOf(node), "\"" + key + "\" must hold lines of the form \"key: value\"");
    return Optional.empty();
  }

  /** Returns a list of mappings. */
  public List<YamlMap> maps(String key) {
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return List.of();
    }
    List<YamlMap> maps = new ArrayList<>();
    List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    for (Node item : items) {
      if (item instanceof MappingNode mapping) {
        maps.add(new YamlMap(mapping, firstLine, faults));
      } else {
        faults.add(lineOf(item), "\"" + key + "\" must be a list of mappings");
      }
    }
    return List.copyOf(maps);
  }

  /** Returns all values as texts, lists and mappings of these, in the order of the file. */
  public Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    values.forEach((key, node) -> plain.put(key, plain(node, 1)));
    return plain;
  }

  private Object plain(Node node, int depth) {
    if (depth > DEEPEST) {
      faults.add(lineOf(node), "nested more than " + DEEPEST + " levels deep");
      return "";
    }
    return switch (node) {
      case ScalarNode scalar -> isNull(node) ? "" : scalar.getValue().strip();
      case SequenceNode list ->
          list.getValue().stream().map(item -> plain(item, depth + 1)).toList();
      case MappingNode mapping -> {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
          if (tuple.getKeyNode() instanceof ScalarNode key) {
            plain.put(key.getValue(), plain(tuple.getValueNode(), depth + 1));
          }
        }
        yield plain;
      }
      default -> "";
    };
  }

  static boolean isNull(Node node) {
    return Tag.NULL.equals(node.getTag());
  }

  private int lineOf(Node node) {
    return node.getStartMark() == null ? firstLine : firstLine + node.getStartMark().getLine();
  }

  /**
   * A text and the line it stands in.
   *
   * @param text the text, not blank
   * @param line from 1
   */
  public record Located(String text, int line) {}
}
