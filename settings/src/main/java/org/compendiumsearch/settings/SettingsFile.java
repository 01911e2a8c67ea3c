package org.compendiumsearch.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.core.yaml.YamlMap;
import org.compendiumsearch.core.yaml.YamlMap.Located;

/**
 * A file of settings: what stands at its top holds for every command, what stands under the name of
 * a command for that one, and there the nearer one wins. Immutable.
 */
final class SettingsFile {
  /** The file that is read where it lies in the data folder. */
  static final String NAME = "compendium.yaml";

  /** The commands that may have a section. */
  static final List<String> SECTIONS = List.of("index", "serve");

  private final Map<String, Located> values;

  private SettingsFile(Map<String, Located> values) {
    this.values = Map.copyOf(values);
  }

  /** Returns a file in which nothing stands. */
  static SettingsFile empty() {
    return new SettingsFile(Map.of());
  }

  /**
   * Reads what a file says to a command.
   *
   * @param settings all that the command has
   * @param faults takes what is wrong with the file
   */
  static SettingsFile read(Path file, String command, Collection<Setting> settings, Faults faults) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      faults.add(0, "this file of settings cannot be read");
      return empty();
    }
    YamlMap top = YamlMap.read(text, 1, faults);
    Map<String, Setting> known =
        settings.stream().collect(Collectors.toMap(Setting::key, setting -> setting));
    if (SECTIONS.contains(command)) {
      refuseUnknown(top, known.keySet(), faults);
    }
    Map<String, Located> values = new HashMap<>(valuesOf(top, known, faults));
    for (String section : SECTIONS) {
      Optional<YamlMap> lines = top.map(section);
      if (section.equals(command) && lines.isPresent()) {
        lines.get().refuseKeysBut(known.keySet());
        values.putAll(valuesOf(lines.get(), known, faults));
      }
    }
    return new SettingsFile(values);
  }

  private static void refuseUnknown(YamlMap top, Set<String> known, Faults faults) {
    Set<String> allowed = new LinkedHashSet<>(known);
    allowed.addAll(SECTIONS);
    int before = faults.found().size();
    top.refuseKeysBut(allowed);
    if (faults.found().size() > before) {
      faults.add(
          0,
          "what stands at the top must be known to every command; what only one knows stands in"
              + " its section, \"index:\" or \"serve:\"");
    }
  }

  private static Map<String, Located> valuesOf(
      YamlMap lines, Map<String, Setting> known, Faults faults) {
    Map<String, Located> values = new HashMap<>();
    for (String key : lines.keys()) {
      Setting setting = known.get(key);
      if (setting == null) {
        continue;
      }
      List<Located> given = lines.strings(key);
      if (given.size() > 1 && !setting.option().isMultiValue()) {
        faults.add(lines.line(key), "\"" + key + "\" must be one value");
      } else if (!given.isEmpty()) {
        String text = setting.joined(given.stream().map(Located::text).toList());
        values.put(key, new Located(text, given.getFirst().line()));
      }
    }
    return values;
  }

  /** Returns the value of a key, with its line. */
  Optional<Located> value(String key) {
    return Optional.ofNullable(values.get(key));
  }
}
