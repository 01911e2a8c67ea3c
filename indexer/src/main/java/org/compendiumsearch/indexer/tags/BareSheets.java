package org.compendiumsearch.indexer.tags;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.core.yaml.FrontMatter;
import org.compendiumsearch.indexer.extract.ExtractedText;
import org.compendiumsearch.indexer.extract.ExtractionOutcome;
import org.compendiumsearch.indexer.extract.TextExtractor;
import org.compendiumsearch.indexer.source.Declared;
import org.compendiumsearch.indexer.source.DeclaredKey;
import org.compendiumsearch.indexer.source.DeclaredReader;
import org.compendiumsearch.indexer.source.Entries;
import org.compendiumsearch.indexer.split.EntrySplitter;
import org.compendiumsearch.indexer.split.Section;

/**
 * Practice sheets as a report would be that declares nothing: title and text go through the stages
 * of an indexing run as one entry, the front matter is only what the result is held against.
 */
final class BareSheets {
  private static final String ENGLISH = "en";

  private final Facets facets;
  private final DeclaredReader reader;
  private final TextExtractor extractor;

  BareSheets(Facets facets, TextExtractor extractor) {
    this.facets = facets;
    this.reader = new DeclaredReader(facets);
    this.extractor = extractor;
  }

  /**
   * A sheet. Immutable.
   *
   * @param entry title and text, without any value
   * @param declared facet id to values, only of facets that rules give
   */
  record BareSheet(Entry entry, Map<String, Set<String>> declared) {
    BareSheet {
      declared = Map.copyOf(declared);
    }

    /** Says whether rules may be written after this sheet. */
    boolean isForTuning() {
      CRC32 checksum = new CRC32();
      checksum.update(entry.id().value().getBytes(StandardCharsets.UTF_8));
      return checksum.getValue() % 2 == 0;
    }
  }

  /** Reads every sheet of a folder, by name. */
  List<BareSheet> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    Path bare = Files.createTempFile("sheet", ".md");
    try {
      List<BareSheet> sheets = new ArrayList<>();
      for (Path file : files) {
        sheets.add(read(file, bare));
      }
      return sheets;
    } finally {
      Files.deleteIfExists(bare);
    }
  }

  private BareSheet read(Path file, Path bare) throws IOException {
    String name = String.valueOf(file.getFileName());
    FrontMatter front = FrontMatter.of(Files.readString(file));
    Faults faults = new Faults(name);
    Declared declared = reader.read(front.yaml(), front.firstLine(), faults);
    faults.throwIfAny();
    String id = declared.text(DeclaredKey.ID).orElse(name.replaceFirst("\\.md$", ""));
    String title = declared.text(DeclaredKey.TITLE).orElse(id);
    Files.writeString(bare, front.body());
    if (!(extractor.extract(bare).outcome() instanceof ExtractionOutcome.Extracted read)) {
      throw new IOException("\"" + file + "\" cannot be read as a sheet");
    }
    return new BareSheet(entry(id, title, read.text()), values(declared));
  }

  private static Entry entry(String id, String title, ExtractedText text) {
    DocumentId document = new DocumentId(id);
    DocumentSummary summary =
        new DocumentSummary(document, title, null, null, ENGLISH, text.mediaType(), null, null);
    Entries whole = Entries.parse("one").orElseThrow();
    Section section = EntrySplitter.split(text.blocks(), whole).sections().getFirst();
    return new Entry(
        EntryId.whole(document),
        summary,
        0,
        title,
        List.of(title),
        ENGLISH,
        section.text(),
        section.pageMarks(),
        section.spans(),
        List.of());
  }

  private Map<String, Set<String>> values(Declared declared) {
    Map<String, Set<String>> values = new HashMap<>();
    for (Facet facet : facets.all()) {
      if (facet.kind() == Facet.Kind.LISTED) {
        values.put(
            facet.id(), new HashSet<>(declared.facets().getOrDefault(facet.id(), List.of())));
      }
    }
    Set<String> regions = new HashSet<>(declared.facets().getOrDefault(Facets.REGION, List.of()));
    declared.countries().forEach(c -> facets.regions().ofCountry(c).ifPresent(regions::add));
    values.put(Facets.REGION, regions);
    return values;
  }
}
