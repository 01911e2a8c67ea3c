package org.compendiumsearch.indexer.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.compendiumsearch.core.error.FileFault;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.core.yaml.YamlMap;
import org.compendiumsearch.indexer.source.DeclaredReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the manifest: a list of {@code documents}, each with the keys of a side-car and those that
 * say how it is fetched. A document that cannot be fetched as it stands there is told and left out;
 * of what else is wrong only the value is. One thread at a time.
 */
final class OriginsReader {
  static final String DOCUMENTS = "documents";
  static final String SHA256 = "sha256";
  static final String URL = "url";
  private static final List<String> OWN_KEYS = List.of("landing", "find", "format", SHA256);

  private final DeclaredReader declared;

  OriginsReader(DeclaredReader declared) {
    this.declared = declared;
  }

  /**
   * Reads it.
   *
   * @param name of the file, as the user knows it
   * @throws org.compendiumsearch.core.error.InvalidFileException where it is no YAML at all
   */
  Origins read(String name, String yaml) {
    Faults faults = new Faults(name);
    YamlMap manifest = YamlMap.read(yaml, 1, faults);
    manifest.refuseKeysBut(List.of(DOCUMENTS));
    if (!manifest.has(DOCUMENTS)) {
      faults.add(1, "\"" + DOCUMENTS + "\" is missing");
    }
    List<Origin> origins = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap entry : manifest.maps(DOCUMENTS)) {
      origin(name, entry, faults)
          .filter(origin -> isFirst(origin, ids, entry, faults))
          .ifPresent(origins::add);
    }
    return new Origins(origins, faults.found());
  }

  private static boolean isFirst(Origin origin, Set<String> ids, YamlMap entry, Faults faults) {
    boolean first = ids.add(origin.id());
    if (!first) {
      faults.add(
          entry.line("id"),
          "the id \"" + origin.id() + "\" stands further up for another document");
    }
    return first;
  }

  /** Some values are read here as well as there; what is wrong with them is told once. */
  private void checkDeclared(String name, YamlMap entry, Faults faults) {
    Faults own = new Faults(name);
    declared.read(entry, OWN_KEYS, own);
    List<Integer> told = faults.found().stream().map(FileFault::line).toList();
    own.found().stream()
        .filter(fault -> !told.contains(fault.line()))
        .forEach(fault -> faults.add(fault.line(), fault.message()));
  }

  private Optional<Origin> origin(String name, YamlMap entry, Faults faults) {
    int before = faults.found().size();
    String id = entry.requiredString("id");
    if (!id.isEmpty() && !DocumentId.isValid(id)) {
      faults.add(
          entry.line("id"),
          "expected an id of lower-case letters, digits and hyphens, got \"" + id + "\"");
    }
    entry.requiredString("title");
    URI url = url(entry, faults);
    OriginFormat format = format(entry, faults);
    Origin.Landing landing = landing(entry, faults);
    String sha256 = sha256(entry, faults);
    boolean fetchable = faults.found().size() == before;
    checkDeclared(name, entry, faults);
    Map<String, Object> told = entry.plain();
    told.keySet().removeAll(OWN_KEYS);
    told.remove("id");
    return fetchable && url != null
        ? Optional.of(new Origin(id, url, landing, format, sha256, told))
        : Optional.empty();
  }

  private static @Nullable URI url(YamlMap entry, Faults faults) {
    String text = entry.requiredString(URL);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return WebAddress.of(text);
    } catch (FetchFailure wrong) {
      faults.add(entry.line(URL), wrong.reason());
      return null;
    }
  }

  private static OriginFormat format(YamlMap entry, Faults faults) {
    Optional<String> text = entry.string("format");
    Optional<OriginFormat> format = text.flatMap(OriginFormat::parse);
    if (text.isPresent() && format.isEmpty()) {
      faults.add(
          entry.line("format"),
          "expected one of "
              + String.join(", ", OriginFormat.names())
              + ", got \""
              + text.get()
              + "\"");
    }
    return format.orElse(OriginFormat.PDF);
  }

  private static Origin.@Nullable Landing landing(YamlMap entry, Faults faults) {
    String landing = entry.string("landing").orElse("false");
    if (!landing.equals("true") && !landing.equals("false")) {
      faults.add(entry.line("landing"), "expected true or false, got \"" + landing + "\"");
    }
    Optional<String> find = entry.string("find");
    if (find.isPresent()) {
      try {
        return new Origin.Landing(Pattern.compile(find.get()));
      } catch (PatternSyntaxException e) {
        faults.add(
            entry.line("find"),
            "not a regular expression: " + e.getDescription() + ", got \"" + find.get() + "\"");
      }
    }
    return landing.equals("true") ? new Origin.Landing(null) : null;
  }

  private static @Nullable String sha256(YamlMap entry, Faults faults) {
    Optional<String> sum = entry.string(SHA256);
    if (sum.isPresent() && !sum.get().matches("[0-9a-f]{64}")) {
      faults.add(
          entry.line(SHA256),
          "expected a SHA-256 of 64 digits and letters from a to f, got \"" + sum.get() + "\"");
    }
    return sum.orElse(null);
  }
}
