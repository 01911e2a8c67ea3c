package org.compendiumsearch.indexer.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.compendiumsearch.core.error.FileFault;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.index.Source;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.core.yaml.FrontMatter;

/**
 * Finds what is declared of a file: its front matter or side-car ({@code report.pdf.yaml}), over
 * the {@code collection.yaml} of its folder and the folders above, up to the source, whose {@code
 * corrections.yaml} comes first. One thread at a time.
 */
public final class DeclaredFinder {
  private static final String COLLECTION_FILE = "collection.yaml";
  private static final String CORRECTIONS_FILE = "corrections.yaml";

  /** The names by which Markdown is known, as Tika has them. */
  private static final Pattern MARKDOWN =
      Pattern.compile("(?s).*\\.(md|markdown|mkd|mdtext)", Pattern.CASE_INSENSITIVE);

  /** What only one file can have. */
  private static final Set<DeclaredKey> ONE_FILE =
      Set.of(DeclaredKey.ID, DeclaredKey.TITLE, DeclaredKey.SUMMARY, DeclaredKey.VERSION_OF);

  /** What a reader of UTF-8 puts in the place of bytes that are none. */
  private static final char NOT_UTF_8 = '\uFFFD';

  private final DeclaredReader reader;
  private final Map<Path, Finding> folders = new HashMap<>();
  private final Map<String, List<Correction>> corrections = new LinkedHashMap<>();
  private final List<FileFault> correctionFaults = new ArrayList<>();

  /** Creates a finder. */
  public DeclaredFinder(DeclaredReader reader) {
    this.reader = reader;
  }

  /**
   * What was found. Immutable.
   *
   * @param declared the values that were understood
   * @param faults what was not
   * @param checksum changes with any of the files that declare something
   */
  public record Finding(Declared declared, List<FileFault> faults, String checksum) {
    /** Copies the faults. */
    public Finding {
      faults = List.copyOf(faults);
    }

    /** Returns what holds of the files within the file as well: all but what names it alone. */
    public Finding forMembers() {
      Map<DeclaredKey, String> texts = new EnumMap<>(DeclaredKey.class);
      texts.putAll(declared.texts());
      texts.keySet().removeAll(ONE_FILE);
      return new Finding(
          new Declared(
              texts,
              declared.facets(),
              declared.countries(),
              declared.partners(),
              declared.references(),
              declared.corrections()),
          List.of(),
          checksum);
    }
  }

  /**
   * Returns what is declared of a file.
   *
   * @throws InvalidFileException where what should declare it is no YAML at all
   * @throws IOException where it cannot be read
   */
  public Finding find(Source source, ScannedFile file) throws IOException {
    Path root = Path.of(source.folder()).toRealPath();
    Finding folder = folder(root, file.folder(), source.id());
    Path sidecar = file.file().resolveSibling(file.file().getFileName() + ".yaml");
    if (Files.isRegularFile(sidecar)) {
      return merged(readFile(file.path() + ".yaml", sidecar), folder);
    }
    if (MARKDOWN.matcher(file.path()).matches()) {
      FrontMatter front = FrontMatter.of(text(file.file()));
      return merged(read(file.path(), front.yaml(), front.firstLine()), folder);
    }
    return folder;
  }

  private Finding folder(Path root, Path folder, String sourceId) throws IOException {
    Finding known = folders.get(folder);
    if (known != null) {
      return known;
    }
    Finding above =
        folder.equals(root) || folder.getParent() == null
            ? corrected(root, sourceId)
            : folder(root, folder.getParent(), sourceId);
    Path file = folder.resolve(COLLECTION_FILE);
    Finding found = above;
    if (Files.isRegularFile(file)) {
      Finding own = readFile(root.relativize(file).toString(), file);
      found =
          merged(new Finding(ofCollection(own.declared()), own.faults(), own.checksum()), above);
    }
    folders.put(folder, found);
    return found;
  }

  /** Faults of corrections are no faults of the documents: they are kept apart. */
  private Finding corrected(Path root, String sourceId) throws IOException {
    Path file = root.resolve(CORRECTIONS_FILE);
    if (!Files.isRegularFile(file)) {
      return new Finding(inCollection(sourceId, List.of()), List.of(), "");
    }
    String name = sourceId + "/" + CORRECTIONS_FILE;
    String yaml = text(file);
    Faults faults = new Faults(name);
    List<Correction> found = List.of();
    try {
      found = reader.corrections().readFile(yaml, faults);
      corrections.put(name, found);
      correctionFaults.addAll(faults.found());
    } catch (InvalidFileException e) {
      correctionFaults.addAll(e.faults());
    }
    return new Finding(inCollection(sourceId, found), List.of(), Checksum.of(name + '\0' + yaml));
  }

  /**
   * Returns what is wrong with the corrections of the sources that were looked at, a sentence each.
   *
   * @param unknown says which of some ids are of no entry and no document
   */
  public List<String> notesOnCorrections(UnaryOperator<Set<String>> unknown) {
    List<String> notes = new ArrayList<>();
    correctionFaults.forEach(fault -> notes.add(fault.toString()));
    Set<String> ids = new TreeSet<>();
    corrections.values().forEach(list -> list.forEach(each -> ids.add(each.id())));
    Set<String> missing = ids.isEmpty() ? Set.of() : unknown.apply(ids);
    Set<String> told = new TreeSet<>();
    corrections.forEach(
        (file, list) ->
            list.stream()
                .filter(each -> missing.contains(each.id()) && told.add(each.id()))
                .forEach(
                    each ->
                        notes.add(
                            new FileFault(
                                    file,
                                    each.line(),
                                    "there is no entry and no document \"" + each.id() + "\"")
                                .toString())));
    return notes;
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** The name is part of the checksum: the same text means something else in another place. */
  private Finding readFile(String name, Path file) throws IOException {
    String yaml = text(file);
    Finding read = read(name, yaml, 1);
    return new Finding(read.declared(), read.faults(), Checksum.of(name + '\0' + yaml));
  }

  private Finding read(String name, String yaml, int firstLine) {
    int wrong = yaml.indexOf(NOT_UTF_8);
    if (wrong >= 0) {
      int line = firstLine + (int) yaml.substring(0, wrong).chars().filter(c -> c == '\n').count();
      String message = "this is not UTF-8; save the file in that encoding";
      throw new InvalidFileException(List.of(new FileFault(name, line, message)));
    }
    Faults faults = new Faults(name);
    Declared declared = reader.read(yaml, firstLine, faults);
    return new Finding(declared, faults.found(), "");
  }

  private static Finding merged(Finding own, Finding general) {
    List<FileFault> faults = new ArrayList<>(general.faults());
    faults.addAll(own.faults());
    return new Finding(
        own.declared().over(general.declared()), faults, own.checksum() + general.checksum());
  }

  /** A folder's id names the collection; its title, summary and address are not its documents'. */
  private static Declared ofCollection(Declared folder) {
    Map<DeclaredKey, String> texts = new EnumMap<>(DeclaredKey.class);
    texts.putAll(folder.texts());
    String id = texts.remove(DeclaredKey.ID);
    if (id != null) {
      texts.put(DeclaredKey.COLLECTION, id);
    }
    texts.remove(DeclaredKey.TITLE);
    texts.remove(DeclaredKey.SUMMARY);
    texts.remove(DeclaredKey.URL);
    texts.remove(DeclaredKey.VERSION_OF);
    texts.remove(DeclaredKey.ORIGIN);
    texts.remove(DeclaredKey.FETCHED);
    return new Declared(
        texts,
        folder.facets(),
        folder.countries(),
        folder.partners(),
        folder.references(),
        folder.corrections());
  }

  private static Declared inCollection(String id, List<Correction> corrections) {
    return new Declared(
        Map.of(DeclaredKey.COLLECTION, id), Map.of(), List.of(), List.of(), List.of(), corrections);
  }
}
