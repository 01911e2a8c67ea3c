package org.compendiumsearch.indexer.cache;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.compendiumsearch.indexer.AtomicFile;
import org.compendiumsearch.indexer.extract.ExtractionOutcome;
import org.compendiumsearch.indexer.extract.FileContents;
import org.compendiumsearch.indexer.source.Checksum;

/**
 * What was read out of files, by their bytes, so that none is parsed twice. Each entry is a file of
 * JSON under gzip, whose checksum (CRC-32, RFC 1952) tells a damaged one; such a one counts as
 * missing. Safe for all threads, and for one process at a time.
 */
public final class ExtractionCache {
  private static final String ENDING = ".json.gz";
  private static final int FOLDER_LETTERS = 2;
  private static final int KIND_LETTERS = 12;
  private static final int BUFFER = 1 << 14;

  private final Path folder;
  private final String version;
  private final ObjectMapper json;

  /**
   * Opens the cache of a folder, which is created with the first entry.
   *
   * @param version of the extraction; entries of others are not found
   */
  public ExtractionCache(Path folder, String version) {
    this.folder = folder;
    this.version = version;
    JsonMapper.Builder mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // What a record says of itself beside its components is worked out anew.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .addMixIn(ExtractionOutcome.class, Named.class);
    for (Class<?> outcome : ExtractionOutcome.class.getPermittedSubclasses()) {
      mapper.registerSubtypes(outcome);
    }
    this.json = mapper.build();
  }

  /** Writes which outcome it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
  private interface Named {}

  /**
   * Returns the key of a file. The same bytes under another ending may be read otherwise.
   *
   * @param sha256 of its bytes
   * @param path of which only the ending counts
   */
  public String key(String sha256, String path) {
    int dot = path.lastIndexOf('.');
    String ending = dot > path.lastIndexOf('/') ? path.substring(dot).toLowerCase(Locale.ROOT) : "";
    return sha256 + "-" + Checksum.of(version + '\0' + ending).substring(0, KIND_LETTERS);
  }

  /** Returns what was read out of a file, if it is known. */
  public Optional<FileContents> find(String key) {
    byte[] packed;
    try {
      packed = Files.readAllBytes(file(key));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw notUsable(e);
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER)) {
      // Jackson may stop before the end, where the checksum stands.
      return Optional.of(json.readValue(in.readAllBytes(), FileContents.class));
    } catch (IOException | IllegalArgumentException | NullPointerException damaged) {
      return Optional.empty();
    }
  }

  /** Keeps what was read out of a file. */
  public void put(String key, FileContents contents) {
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream(BUFFER);
      try (OutputStream out = new Fast(packed)) {
        json.writeValue(out, contents);
      }
      AtomicFile.write(file(key), packed.toByteArray());
    } catch (IOException e) {
      throw notUsable(e);
    }
  }

  /** Removes every entry but these, and what a killed run left behind. */
  public void keepOnly(Set<String> keys) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path each : folders) {
        prune(each, keys);
      }
    } catch (IOException e) {
      throw notUsable(e);
    }
  }

  private static void prune(Path folder, Set<String> keys) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        boolean ours = name.endsWith(ENDING) || name.endsWith(AtomicFile.TEMPORARY);
        if (ours && !keys.contains(name.replace(ENDING, ""))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, FOLDER_LETTERS)).resolve(key + ENDING);
  }

  private UncheckedIOException notUsable(IOException cause) {
    return new UncheckedIOException(
        "cannot keep what was read in \""
            + folder
            + "\"; the index is as the last run left it. Free some space or choose another folder"
            + " with --data, then run again",
        cause);
  }

  /** Speed counts for more than the last tenth of size. */
  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
