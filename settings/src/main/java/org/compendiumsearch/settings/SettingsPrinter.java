package org.compendiumsearch.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.compendiumsearch.core.yaml.YamlText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Writes all settings of a command as a file of settings, each below where it came from. */
final class SettingsPrinter {
  private final Settings settings;
  private final ParseResult parsed;

  SettingsPrinter(Settings settings, ParseResult parsed) {
    this.settings = settings;
    this.parsed = parsed;
  }

  /** Returns the lines, which read as a file give the same values. */
  String print() {
    StringBuilder text = new StringBuilder(parsed.commandSpec().name()).append(":\n");
    for (Setting setting : Setting.of(parsed.commandSpec())) {
      boolean flag = parsed.hasMatchedOption(setting.option());
      Origin origin = flag ? new Origin.Flag() : settings.origin(setting);
      Object value = value(setting, origin);
      text.append("  # ").append(origin).append('\n');
      if (value == null) {
        text.append("  # ").append(setting.key()).append(": not set\n");
      } else {
        YamlText.of(Map.of(setting.key(), value))
            .lines()
            .forEach(line -> text.append("  ").append(line).append('\n'));
      }
    }
    return text.toString();
  }

  private @Nullable Object value(Setting setting, Origin origin) {
    OptionSpec option = setting.option();
    Object typed = option.getValue();
    if (typed instanceof Number || typed instanceof Boolean) {
      return typed;
    }
    List<String> texts =
        switch (origin) {
          case Origin.Flag flag -> option.stringValues();
          case Origin.Environment variable -> split(setting);
          case Origin.InFile file -> split(setting);
          case Origin.Default none -> defaults(option, typed);
        };
    if (texts.isEmpty()) {
      return null;
    }
    return option.isMultiValue() ? texts : texts.getLast();
  }

  private List<String> split(Setting setting) {
    return settings.given(setting).stream().flatMap(text -> parts(setting.option(), text)).toList();
  }

  private static Stream<String> parts(OptionSpec option, String text) {
    return option.splitRegex().isEmpty()
        ? Stream.of(text)
        : Arrays.stream(text.split(option.splitRegex(), -1));
  }

  private static List<String> defaults(OptionSpec option, @Nullable Object typed) {
    String declared = option.defaultValue();
    if (declared != null) {
      return parts(option, declared).toList();
    }
    return switch (typed) {
      case null -> List.of();
      case Collection<?> several -> several.stream().map(String::valueOf).toList();
      case Enum<?> choice -> List.of(choice.name().toLowerCase(Locale.ROOT));
      default -> List.of(typed.toString());
    };
  }
}
