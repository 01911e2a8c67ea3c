package org.compendiumsearch.indexer.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.compendiumsearch.core.error.FileFault;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.index.Source;
import org.compendiumsearch.core.text.Slugs;
import org.compendiumsearch.indexer.AtomicFile;
import org.jspecify.annotations.Nullable;

/**
 * What a data folder remembers of how it is filled, in {@code sources.json}: the sources, whether
 * pictures of text are read, and whether passages get vectors. One thread at a time.
 */
public final class SourceRegistry {
  /** The folder of the data into which documents are fetched; a source as long as it is there. */
  public static final String FETCHED = "fetched";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Path fetched;
  private final List<Source> sources;
  private boolean ocr;
  private boolean vectors = true;

  private record Stored(List<Source> sources, boolean ocr, @Nullable Boolean vectors) {
    /** What JSON leaves out is null, whatever the types say. */
    boolean isWhole() {
      return sources != null
          && sources.stream().allMatch(s -> s != null && s.id() != null && s.folder() != null);
    }
  }

  private SourceRegistry(Path file, List<Source> sources) {
    this.file = file;
    this.fetched = file.resolveSibling(FETCHED);
    this.sources = new ArrayList<>(sources);
  }

  /**
   * Reads the sources of a data folder; a new one has those given.
   *
   * @throws InvalidFileException where {@code sources.json} is not what this program wrote
   */
  public static SourceRegistry open(Path data, List<Path> first) {
    Path file = data.resolve("sources.json");
    if (!Files.exists(file)) {
      SourceRegistry registry = new SourceRegistry(file, List.of());
      first.stream().filter(Files::isDirectory).forEach(registry::add);
      registry.addFetched();
      return registry;
    }
    try {
      Stored stored = JSON.readValue(Files.readString(file), Stored.class);
      if (stored == null || !stored.isWhole()) {
        throw notWrittenHere(file, 0);
      }
      SourceRegistry registry = new SourceRegistry(file, stored.sources());
      registry.ocr = stored.ocr();
      registry.vectors = stored.vectors() == null || stored.vectors();
      registry.addFetched();
      return registry;
    } catch (JsonProcessingException e) {
      throw notWrittenHere(file, e.getLocation() == null ? 0 : e.getLocation().getLineNr());
    } catch (CharacterCodingException e) {
      throw notWrittenHere(file, 0);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read \"" + file + "\"", e);
    }
  }

  private static InvalidFileException notWrittenHere(Path file, int line) {
    FileFault fault =
        new FileFault(
            file.toString(),
            line,
            "this is not the list of sources; remove the file and add your folders again with"
                + " \"./compendium index DIR\"");
    return new InvalidFileException(List.of(fault));
  }

  /** Returns the sources in the order in which they were added. */
  public List<Source> sources() {
    return List.copyOf(sources);
  }

  /** Says whether pictures of text are read too. */
  public boolean ocr() {
    return ocr;
  }

  /** Remembers whether pictures of text are read too, or the next run would lose what was read. */
  public void ocr(boolean read) {
    ocr = read;
  }

  /** Says whether passages get vectors. */
  public boolean vectors() {
    return vectors;
  }

  /** Remembers whether passages get vectors. */
  public void vectors(boolean made) {
    vectors = made;
  }

  private void addFetched() {
    if (Files.isDirectory(fetched)) {
      add(fetched);
    }
  }

  /** Adds a folder, unless it is there. */
  public void add(Path folder) {
    String path = real(folder).toString();
    if (sources.stream().anyMatch(source -> source.folder().equals(path))) {
      return;
    }
    Set<String> taken = new HashSet<>();
    sources.forEach(source -> taken.add(source.id()));
    String slug = Slugs.of(String.valueOf(real(folder).getFileName()));
    String base = slug.isEmpty() ? "source" : slug;
    String id = base;
    for (int i = 2; taken.contains(id); i++) {
      id = base + "-" + i;
    }
    sources.add(new Source(id, path));
  }

  /**
   * Takes a folder out; says whether it was there.
   *
   * @throws InvalidRequestException for the folder of fetched documents, which would come back
   */
  public boolean forget(Path folder) {
    String path = real(folder).toString();
    if (Files.isDirectory(fetched) && path.equals(real(fetched).toString())) {
      throw new InvalidRequestException(
          "--forget",
          "\"" + folder + "\" is a source as long as it is there; remove the folder instead");
    }
    return sources.removeIf(source -> source.folder().equals(path));
  }

  /** Writes the sources down. */
  public void save() {
    try {
      AtomicFile.write(
          file,
          JSON.writerWithDefaultPrettyPrinter()
              .writeValueAsString(new Stored(sources, ocr, vectors)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write \"" + file + "\"", e);
    }
  }

  /** Returns a folder's path without links, also where the folder is gone. */
  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException gone) {
      Path absolute = folder.toAbsolutePath().normalize();
      Path parent = absolute.getParent();
      return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
    }
  }
}
