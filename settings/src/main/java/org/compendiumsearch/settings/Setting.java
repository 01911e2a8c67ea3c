package org.compendiumsearch.settings;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option that may also be given by a file and by the environment: {@code --parser-memory} is
 * {@code parser-memory} in a file and {@code COMPENDIUM_PARSER_MEMORY} in the environment.
 *
 * @param option the option behind it
 */
record Setting(OptionSpec option) {
  private static final String VARIABLES = "COMPENDIUM_";

  /** Returns the settings of a command, in the order of its options. */
  static List<Setting> of(CommandSpec command) {
    return command.options().stream().filter(Setting::isSetting).map(Setting::new).toList();
  }

  /** Says whether file and environment may give an option. */
  static boolean isSetting(OptionSpec option) {
    return !option.hidden()
        && !option.usageHelp()
        && !option.versionHelp()
        && option.longestName().startsWith("--")
        && !(option.userObject() instanceof AnnotatedElement field
            && field.isAnnotationPresent(OnceOnly.class));
  }

  /** Returns its name in a file. */
  String key() {
    return option.longestName().substring(2);
  }

  /** Returns its name in the environment. */
  String variable() {
    return VARIABLES + key().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Says whether the command line names it. */
  boolean isIn(List<String> arguments) {
    return Arrays.stream(option.names())
            .anyMatch(name -> arguments.stream().anyMatch(a -> isNamed(a, name)))
        || (option.negatable() && arguments.contains("--no-" + key()));
  }

  private static boolean isNamed(String argument, String name) {
    return argument.equals(name) || argument.startsWith(name + "=");
  }

  /**
   * Returns several values as the one text that the option takes apart again.
   *
   * @throws IllegalStateException where the option takes nothing apart
   */
  String joined(List<String> values) {
    if (values.size() == 1) {
      return values.getFirst();
    }
    return String.join(
        switch (option.splitRegex()) {
          case "," -> ",";
          case "\\n" -> "\n";
          default ->
              throw new IllegalStateException(
                  option.longestName() + " needs split = \",\" or \"\\\\n\"");
        },
        values);
  }
}
