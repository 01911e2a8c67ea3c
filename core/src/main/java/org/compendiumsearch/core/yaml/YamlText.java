package org.compendiumsearch.core.yaml;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.NonPrintableStyle;
import org.yaml.snakeyaml.Yaml;

/** Writes a mapping that {@link YamlMap} reads back as it was. */
public final class YamlText {
  private static final int WIDTH = 100;

  private YamlText() {}

  /**
   * Returns the lines of a mapping.
   *
   * @param values texts, lists and mappings of these, in the order of the lines
   */
  public static String of(Map<String, ?> values) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setWidth(WIDTH);
    // Else a text with a control character would become a binary value.
    options.setNonPrintableStyle(NonPrintableStyle.ESCAPE);
    return new Yaml(options).dump(values);
  }
}
