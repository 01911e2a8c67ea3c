package org.compendiumsearch.indexer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.index.IndexContents;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.index.IndexWriterSession;
import org.compendiumsearch.core.index.Source;
import org.compendiumsearch.core.rules.RuleSyntax;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Taxonomy;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import org.compendiumsearch.core.thesaurus.ThesaurusReader;
import org.compendiumsearch.indexer.cache.ChecksumCache;
import org.compendiumsearch.indexer.cache.ExtractionCache;
import org.compendiumsearch.indexer.classify.FacetAssigner;
import org.compendiumsearch.indexer.embed.EmbedStage;
import org.compendiumsearch.indexer.extract.ExtractionOutcome;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Unreadable;
import org.compendiumsearch.indexer.extract.FileContents;
import org.compendiumsearch.indexer.extract.TextExtractor;
import org.compendiumsearch.indexer.report.Progress;
import org.compendiumsearch.indexer.report.RunReport;
import org.compendiumsearch.indexer.source.Checksum;
import org.compendiumsearch.indexer.source.DeclaredFinder;
import org.compendiumsearch.indexer.source.DeclaredReader;
import org.jspecify.annotations.Nullable;

/** Brings the index up to date with its sources, in one commit. Used once. */
public final class IndexingRun {
  /** Raised whenever a stage gives another result for the same file. */
  private static final int PIPELINE_VERSION = 5;

  private final IndexerConfig config;
  private final TextExtractor extractor;
  private final @Nullable EmbedStage embed;
  private final Clock clock;
  private final ProgressFactory progress;

  /** Begins to show the progress of a run. */
  public interface ProgressFactory {
    /** Returns the progress over so many files. */
    Progress over(int files);
  }

  /** Creates a run that makes no vectors. */
  public IndexingRun(
      IndexerConfig config, TextExtractor extractor, Clock clock, ProgressFactory progress) {
    this(config, extractor, null, clock, progress);
  }

  /**
   * Creates a run.
   *
   * @param embed what gives passages their vectors; null where none are wanted
   */
  public IndexingRun(
      IndexerConfig config,
      TextExtractor extractor,
      @Nullable EmbedStage embed,
      Clock clock,
      ProgressFactory progress) {
    this.config = config;
    this.extractor = extractor;
    this.embed = embed;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Runs.
   *
   * @param sources the folders the index is to hold; what it holds of others is taken out
   * @throws org.compendiumsearch.core.error.BusyException where another run holds the index
   * @throws org.compendiumsearch.core.error.InvalidFileException where the taxonomy is faulty
   * @throws UncheckedIOException where the index or what is kept beside it cannot be written
   */
  public RunReport run(List<Source> sources) {
    Instant start = Instant.now(clock);
    Taxonomy taxonomy = taxonomy();
    String thesaurus = thesaurus();
    Facets facets = new Facets(taxonomy, new Regions());
    try (IndexWriterSession index =
        IndexWriterSession.open(config.index(), new Analyzers(), clock)) {
      ExtractionCache cache = new ExtractionCache(config.extracted(), extractor.version());
      ChecksumCache checksums = new ChecksumCache(config.checksums(), clock);
      Reading reading = new Reading(extractor, cache, start);
      Before before = new Before(index.files());
      Planner planner = planner(facets, taxonomy, checksums, before);
      Plan plan = planner.plan(sources);
      RunRecord made = new RunRecord(plan);
      boolean changes =
          index.isRebuilding()
              || !made.isNothing(before)
              || !index.sources().equals(sources)
              || !index.model().equals(model())
              || !index.thesaurus().equals(thesaurus);
      if (changes) {
        index.putTaxonomy(taxonomy.source());
        index.putThesaurus(thesaurus);
        DocumentComposer composer = new DocumentComposer(new FacetAssigner(facets), clock);
        read(made, planner, reading, new FileIndexer(composer, embed, index));
        made.settled().forEach(index::put);
        new Settlement(index, clock).settle(made.after(before), made.read());
        index.commit(sources, model().orElse(null));
        cache.keepOnly(made.keys(cache));
        if (embed != null) {
          embed.keepOnly(made.checksums());
        }
      }
      made.note(notes(planner, index));
      checksums.save();
      return made.report(before, reading, changes, Duration.between(start, Instant.now(clock)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into \"" + config.data() + "\"", e);
    }
  }

  private Optional<String> model() {
    return Optional.ofNullable(embed).map(EmbedStage::model);
  }

  private static List<String> notes(Planner planner, IndexWriterSession index) {
    try (IndexContents contents = index.contents()) {
      return planner.notesOnCorrections(contents::unknown);
    }
  }

  private Planner planner(
      Facets facets, Taxonomy taxonomy, ChecksumCache checksums, Before before) {
    String context =
        IndexSchema.VERSION
            + "/"
            + PIPELINE_VERSION
            + "/"
            + extractor.version()
            + "/"
            + taxonomy.source()
            + (embed == null ? "" : "/" + embed.version());
    DeclaredFinder declared = new DeclaredFinder(new DeclaredReader(facets));
    return new Planner(declared, checksums, Checksum.of(context), before);
  }

  private Taxonomy taxonomy() {
    try {
      return Files.exists(config.taxonomy())
          ? TaxonomyReader.read(
              config.taxonomy().toString(),
              Files.readString(config.taxonomy()),
              new RuleSyntax(new Analyzers()))
          : Taxonomy.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read \"" + config.taxonomy() + "\"", e);
    }
  }

  /** Returns the text of the thesaurus, which was read without a fault; "" where there is none. */
  private String thesaurus() {
    try {
      if (!Files.exists(config.thesaurus())) {
        return "";
      }
      String text = Files.readString(config.thesaurus());
      ThesaurusReader.read(config.thesaurus().toString(), text);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read \"" + config.thesaurus() + "\"", e);
    }
  }

  /** Reads the files, and then what lies in them: only then its ids can be given. */
  private void read(RunRecord made, Planner planner, Reading reading, FileIndexer indexer) {
    try (Progress shown = progress.over(made.toRead().size());
        Workers workers = new Workers(config.threads())) {
      List<Container> containers = new ArrayList<>();
      for (ReadFile file :
          workers.each(made.toRead(), planned -> readFile(planned, reading, indexer, shown))) {
        made.add(file.record());
        if (!file.container().members().isEmpty()) {
          containers.add(file.container());
        }
      }
      Plan members = planner.planMembers(containers);
      made.add(members);
      Map<String, List<PlannedFile>> byContainer = new TreeMap<>();
      for (PlannedFile member : members.toRead()) {
        byContainer.computeIfAbsent(member.containerKey(), key -> new ArrayList<>()).add(member);
      }
      List<Container> open =
          containers.stream()
              .filter(each -> byContainer.containsKey(each.file().file().key()))
              .toList();
      workers
          .each(
              open,
              each ->
                  indexMembers(
                      each,
                      byContainer.getOrDefault(each.file().file().key(), List.of()),
                      reading,
                      indexer))
          .forEach(made::addAll);
    }
  }

  /** A file that was read, and what lies in it. */
  private record ReadFile(FileRecord record, Container container) {}

  private static ReadFile readFile(
      PlannedFile file, Reading reading, FileIndexer indexer, Progress shown) {
    FileContents contents = reading.of(file);
    FileRecord record = indexer.index(file, contents.outcome(), contents.members().size());
    shown.step();
    return new ReadFile(record, Container.of(file, contents));
  }

  private static List<FileRecord> indexMembers(
      Container container, List<PlannedFile> planned, Reading reading, FileIndexer indexer) {
    FileContents contents = reading.again(container.file());
    Map<String, ExtractionOutcome> outcomes = new HashMap<>();
    for (int i = 0; i < container.members().size() && i < contents.members().size(); i++) {
      String path = container.pathOf(container.members().get(i));
      outcomes.put(path, contents.members().get(i).outcome());
    }
    List<FileRecord> records = new ArrayList<>();
    for (PlannedFile member : planned) {
      ExtractionOutcome outcome =
          outcomes.getOrDefault(member.file().path(), new Unreadable("it can no longer be read"));
      records.add(indexer.index(member, outcome, 0));
    }
    return records;
  }
}
