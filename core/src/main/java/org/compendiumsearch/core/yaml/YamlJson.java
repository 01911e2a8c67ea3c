package org.compendiumsearch.core.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML written as JSON, which {@link YamlMap#readJson} reads several times faster than YAML: a
 * server that starts waits for it. Texts, lists, mappings and nothings are kept, lines are not.
 */
public final class YamlJson {
  private static final JsonFactory JSON = new JsonFactory();

  private YamlJson() {}

  /**
   * Writes a YAML text as JSON.
   *
   * @param yaml that was read before without a fault, in which nothing contains itself
   * @throws org.compendiumsearch.core.error.InvalidFileException where it is no YAML
   */
  public static String of(String yaml) {
    StringWriter json = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(json)) {
      write(YamlMap.compose(yaml, 1, new Faults("yaml")), out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return json.toString();
  }

  private static void write(@Nullable Node node, JsonGenerator out) throws IOException {
    switch (node) {
      case ScalarNode text when !YamlMap.isNull(text) -> out.writeString(text.getValue());
      case SequenceNode list -> {
        out.writeStartArray();
        for (Node item : list.getValue()) {
          write(item, out);
        }
        out.writeEndArray();
      }
      case MappingNode mapping -> {
        out.writeStartObject();
        for (NodeTuple tuple : mapping.getValue()) {
          out.writeFieldName(tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "");
          write(tuple.getValueNode(), out);
        }
        out.writeEndObject();
      }
      case null, default -> out.writeNull();
    }
  }

  /** Reads what {@link #of} wrote. */
  static Node read(String json) {
    try (JsonParser in = JSON.createParser(json)) {
      in.nextToken();
      return node(in);
    } catch (IOException e) {
      throw new IllegalStateException("the index holds JSON that cannot be read", e);
    }
  }

  private static Node node(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> {
        List<NodeTuple> tuples = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
          Node key = scalar(Tag.STR, in.currentName());
          in.nextToken();
          tuples.add(new NodeTuple(key, node(in)));
        }
        yield new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
      }
      case START_ARRAY -> {
        List<Node> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          items.add(node(in));
        }
        yield new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
      }
      case VALUE_STRING -> scalar(Tag.STR, in.getText());
      case VALUE_NULL -> scalar(Tag.NULL, "");
      default -> throw new IOException("unexpected " + in.currentToken());
    };
  }

  private static Node scalar(Tag tag, String text) {
    return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
  }
}
