package org.compendiumsearch.indexer.fetch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.compendiumsearch.core.yaml.YamlText;

/** The file beside a fetched one, by which the index is told what the manifest declares of it. */
final class SideCar {
  private static final String HEAD =
      "# Written by \"compendium fetch\" anew each time: change the manifest instead.\n";

  private SideCar() {}

  static String of(Origin origin, FetchRecord record) {
    Map<String, Object> values = new LinkedHashMap<>(origin.declared());
    values.put("origin", record.origin());
    values.put("fetched", record.fetched());
    return HEAD + YamlText.of(values);
  }
}
