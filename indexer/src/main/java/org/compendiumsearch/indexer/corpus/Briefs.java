package org.compendiumsearch.indexer.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.indexer.source.Declared;
import org.compendiumsearch.indexer.source.DeclaredKey;
import org.compendiumsearch.indexer.source.DeclaredReader;

/**
 * The briefs of a corpus. Immutable.
 *
 * @param declared what is declared of each, in the order of their names
 * @param findings what is wrong with them, a sentence each
 */
record Briefs(List<Declared> declared, List<String> findings) {
  private static final String DECLARATION = ".yaml";
  private static final String ORIGINALS = "_briefs-source";
  private static final Pattern CITATION = Pattern.compile("@([a-z0-9][a-z0-9-]*)");

  Briefs {
    declared = List.copyOf(declared);
    findings = List.copyOf(findings);
  }

  /**
   * Reads the briefs of {@code folder}, none where there is no such folder.
   *
   * @param sheets the ids that a brief may cite
   */
  static Briefs read(Path folder, DeclaredReader reader, Set<String> sheets) throws IOException {
    List<Declared> declared = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    for (Path file : files(folder, DECLARATION)) {
      declared.add(declaration(file, reader, findings));
    }
    for (Path original : files(folder.resolve(ORIGINALS), ".md")) {
      citations(original, sheets, findings);
    }
    return new Briefs(declared, findings);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Declared declaration(Path file, DeclaredReader reader, List<String> findings)
      throws IOException {
    String name = String.valueOf(file.getFileName());
    Faults faults = new Faults(name);
    Declared found = Declared.NOTHING;
    try {
      found = reader.read(Files.readString(file), 1, faults);
      faults.found().forEach(fault -> findings.add(fault.toString()));
    } catch (InvalidFileException e) {
      e.faults().forEach(fault -> findings.add(fault.toString()));
    }
    String document = name.substring(0, name.length() - DECLARATION.length());
    if (!Files.exists(file.resolveSibling(document))) {
      findings.add(name + ": there is no " + document + " beside it");
    }
    String id = found.text(DeclaredKey.ID).orElse("");
    if (!document.startsWith(id + ".")) {
      findings.add(name + ": the id is \"" + id + "\"; name the file after it");
    }
    if (!found.facets().getOrDefault(Facets.KIND, List.of()).equals(List.of("brief"))) {
      findings.add(name + ": write \"kind: brief\"");
    }
    return found;
  }

  private static void citations(Path original, Set<String> sheets, List<String> findings)
      throws IOException {
    Set<String> unknown = new TreeSet<>();
    Matcher cited = CITATION.matcher(Files.readString(original));
    while (cited.find()) {
      if (!sheets.contains(cited.group(1))) {
        unknown.add(cited.group(1));
      }
    }
    unknown.forEach(
        id -> findings.add(original.getFileName() + ": cites \"" + id + "\", which is no sheet"));
  }
}
