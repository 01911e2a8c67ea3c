package org.compendiumsearch.indexer.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.core.yaml.FrontMatter;
import org.compendiumsearch.indexer.source.Declared;
import org.compendiumsearch.indexer.source.DeclaredReader;

/** Reads the practice sheets of a corpus. */
final class SheetReader {
  private static final String REFERENCES = "## References";

  private final DeclaredReader declared;

  SheetReader(DeclaredReader declared) {
    this.declared = declared;
  }

  /** Returns every sheet of a folder, by name. */
  List<Sheet> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    List<Sheet> sheets = new ArrayList<>();
    for (Path file : files) {
      sheets.add(read(String.valueOf(file.getFileName()), Files.readString(file)));
    }
    return sheets;
  }

  Sheet read(String name, String text) {
    FrontMatter front = FrontMatter.of(text);
    Faults faults = new Faults(name);
    Declared found = Declared.NOTHING;
    try {
      found = declared.read(front.yaml(), front.firstLine(), faults);
    } catch (InvalidFileException e) {
      return new Sheet(name, found, e.faults(), List.of());
    }
    int references = front.body().indexOf(REFERENCES);
    String prose = references < 0 ? front.body() : front.body().substring(0, references);
    List<String> blocks =
        Arrays.stream(prose.strip().split("\n\\s*\n", -1))
            .map(String::strip)
            .filter(block -> !block.isEmpty())
            .toList();
    return new Sheet(name, found, faults.found(), blocks);
  }
}
