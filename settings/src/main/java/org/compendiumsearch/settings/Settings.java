package org.compendiumsearch.settings;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.core.yaml.YamlMap.Located;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Gives the options of a program their values where the command line is silent: by the environment,
 * else by a file, else what the option itself declares. One thread, one command line.
 */
public final class Settings implements IDefaultValueProvider, IExecutionStrategy {
  private static final String CONFIG = "COMPENDIUM_CONFIG";
  private static final String OPTIONS = "settings";
  private static final String DATA = "data";

  private final Map<String, String> environment;
  private final PrintStream out;
  private final IdentityHashMap<CommandSpec, Source> sources = new IdentityHashMap<>();

  private record Source(@Nullable Path file, SettingsFile values, Faults faults) {}

  private Settings(Map<String, String> environment, PrintStream out) {
    this.environment = Map.copyOf(environment);
    this.out = out;
  }

  /**
   * Gives settings to all commands of a program, and to those that may have a section in the file
   * the options that go with it.
   *
   * @param commands with its subcommands, and with its handlers of faults already set
   * @param environment the variables of the process
   * @param out where the settings are printed when they are asked for
   */
  public static void addTo(CommandLine commands, Map<String, String> environment, PrintStream out) {
    Settings settings = new Settings(environment, out);
    commands.getSubcommands().entrySet().stream()
        .filter(each -> SettingsFile.SECTIONS.contains(each.getKey()))
        .forEach(
            each ->
                each.getValue()
                    .getCommandSpec()
                    .addMixin(OPTIONS, CommandSpec.forAnnotatedObject(new SettingsOptions())));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setDefaultValueProvider(settings);
    commands.setExecutionStrategy(settings);
    IParameterExceptionHandler usual = commands.getParameterExceptionHandler();
    commands.setParameterExceptionHandler(
        (fault, arguments) -> settings.refused(fault, arguments, usual));
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || !Setting.isSetting(option)) {
      return null;
    }
    // picocli would put something in the place of a dollar.
    return given(new Setting(option)).map(text -> text.replace("$", "$$")).orElse(null);
  }

  @Override
  public int execute(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    if (last.isUsageHelpRequested() || last.isVersionHelpRequested()) {
      return new RunLast().execute(parsed);
    }
    CommandSpec command = last.commandSpec();
    Faults faults = source(command).faults();
    if (!faults.none()) {
      faults.found().forEach(fault -> command.commandLine().getErr().println(fault));
      return command.exitCodeOnInvalidInput();
    }
    CommandSpec mixin = command.mixins().get(OPTIONS);
    if (mixin != null && mixin.userObject() instanceof SettingsOptions options) {
      Logs.use(options.logFormat, options.logLevel);
      if (options.print) {
        out.print(new SettingsPrinter(this, last).print());
        return 0;
      }
    }
    return new RunLast().execute(parsed);
  }

  /** Tells of a wrong value where it stands, if that is not the command line. */
  private int refused(
      ParameterException fault, String[] arguments, IParameterExceptionHandler usual)
      throws Exception {
    CommandSpec command = fault.getCommandLine().getCommandSpec();
    if (source(command).faults().none()
        && fault.getArgSpec() instanceof OptionSpec option
        && !new Setting(option).isIn(Arrays.asList(arguments))) {
      Setting setting = new Setting(option);
      Origin origin = origin(setting);
      if (!(origin instanceof Origin.Default)) {
        fault.getCommandLine().getErr().println(origin + ": " + fault.getMessage());
        return fault.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
      }
    }
    return usual.handleParseException(fault, arguments);
  }

  /** Returns what environment or file say of a setting. */
  Optional<String> given(Setting setting) {
    return variable(setting).or(() -> located(setting).map(Located::text));
  }

  /** Returns where the value of a setting comes from that the command line does not name. */
  Origin origin(Setting setting) {
    if (variable(setting).isPresent()) {
      return new Origin.Environment(setting.variable());
    }
    Path file = source(setting.option().command()).file();
    return located(setting)
        .<Origin>map(found -> new Origin.InFile(String.valueOf(file), found.line()))
        .orElse(new Origin.Default());
  }

  private Optional<String> variable(Setting setting) {
    return Optional.ofNullable(environment.get(setting.variable())).filter(v -> !v.isEmpty());
  }

  private Optional<Located> located(Setting setting) {
    return source(setting.option().command()).values().value(setting.key());
  }

  /** The file is read when the command line has been, which may name it. */
  private Source source(CommandSpec command) {
    Source known = sources.get(command);
    if (known != null) {
      return known;
    }
    Optional<Path> named = named(command);
    Optional<Path> file = named.or(() -> besideData(command));
    Faults faults = new Faults(file.map(Path::toString).orElse(SettingsFile.NAME));
    SettingsFile values = SettingsFile.empty();
    if (file.isPresent()) {
      values = read(file.get(), command, faults);
    }
    if (named.isEmpty()) {
      refuseOtherData(values, command, faults);
    }
    Source source =
        new Source(file.orElse(null), faults.none() ? values : SettingsFile.empty(), faults);
    sources.put(command, source);
    return source;
  }

  private static SettingsFile read(Path file, CommandSpec command, Faults faults) {
    try {
      return SettingsFile.read(file, command.name(), Setting.of(command), faults);
    } catch (InvalidFileException noYaml) {
      // Its faults are those that the list already holds; help is given all the same.
      return SettingsFile.empty();
    }
  }

  private Optional<Path> named(CommandSpec command) {
    return onCommandLine(command, "--config")
        .or(() -> Optional.ofNullable(environment.get(CONFIG)).filter(name -> !name.isEmpty()))
        .map(Path::of);
  }

  private Optional<Path> besideData(CommandSpec command) {
    return data(command).map(data -> data.resolve(SettingsFile.NAME)).filter(Files::exists);
  }

  private Optional<Path> data(CommandSpec command) {
    OptionSpec data = command.findOption("--" + DATA);
    if (data == null) {
      return Optional.empty();
    }
    return onCommandLine(command, "--" + DATA)
        .or(() -> variable(new Setting(data)))
        .or(() -> Optional.ofNullable(data.defaultValue()))
        .map(Path::of);
  }

  private static Optional<String> onCommandLine(CommandSpec command, String name) {
    OptionSpec option = command.findOption(name);
    return option == null || option.originalStringValues().isEmpty()
        ? Optional.empty()
        : Optional.of(option.originalStringValues().getLast());
  }

  /** A file in the data folder is found by that folder, so it cannot lead to another. */
  private void refuseOtherData(SettingsFile values, CommandSpec command, Faults faults) {
    Optional<Path> here = data(command);
    values
        .value(DATA)
        .filter(other -> here.isPresent() && !isSame(Path.of(other.text()), here.get()))
        .ifPresent(
            other ->
                faults.add(
                    other.line(),
                    "a file in the data folder cannot name another data folder, got \""
                        + other.text()
                        + "\"; put the file elsewhere and name it with --config or "
                        + CONFIG));
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }
}
