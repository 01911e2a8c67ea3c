package org.compendiumsearch.indexer.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.compendiumsearch.indexer.AtomicFile;
import org.compendiumsearch.indexer.source.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * The vectors that a model made of texts, a file for each document, in which each text is known by
 * its checksum. A checksum over all (CRC-32) tells a damaged file, which counts as missing. Safe
 * for all threads.
 */
public final class VectorCache {
  private static final String ENDING = ".vectors";
  private static final int FOLDER_LETTERS = 2;
  private static final int NAME_LETTERS = 12;
  private static final int CHECKSUM_BYTES = 8;

  private final @Nullable Path folder;
  private final String model;
  private final boolean prunes;

  /**
   * Opens the cache of a folder, which is created with the first vector.
   *
   * @param model whose vectors these are; those of others are not found
   * @param prunes whether the folder is this index's own, so that what it needs no longer goes
   */
  public VectorCache(Path folder, String model, boolean prunes) {
    this.folder = folder;
    this.model = model;
    this.prunes = prunes;
  }

  private VectorCache() {
    this.folder = null;
    this.model = "";
    this.prunes = false;
  }

  /** Returns a cache that keeps nothing. */
  public static VectorCache none() {
    return new VectorCache();
  }

  /**
   * Returns the vectors of texts, in their order.
   *
   * @param key of the document, hexadecimal
   * @param missing works out those that are not known
   */
  public List<float[]> of(
      String key, List<String> texts, Function<List<String>, List<float[]>> missing) {
    Path file = folder == null ? null : file(folder, key);
    Map<String, float[]> known = file == null ? new HashMap<>() : read(file);
    List<String> keys = texts.stream().map(Checksum::of).toList();
    Map<String, String> unknown = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!known.containsKey(keys.get(i))) {
        unknown.put(keys.get(i), texts.get(i));
      }
    }
    if (!unknown.isEmpty()) {
      List<float[]> made = missing.apply(List.copyOf(unknown.values()));
      int at = 0;
      for (String each : unknown.keySet()) {
        known.put(each, made.get(at++));
      }
    }
    known.keySet().retainAll(keys);
    if (file != null && !unknown.isEmpty()) {
      write(file, known);
    }
    List<float[]> vectors = new ArrayList<>();
    for (String each : keys) {
      vectors.add(java.util.Objects.requireNonNull(known.get(each)));
    }
    return vectors;
  }

  private Path file(Path folder, String key) {
    String name = key + "-" + Checksum.of(model).substring(0, NAME_LETTERS) + ENDING;
    return folder.resolve(key.substring(0, Math.min(FOLDER_LETTERS, key.length()))).resolve(name);
  }

  private Map<String, float[]> read(Path file) {
    Map<String, float[]> vectors = new HashMap<>();
    try {
      byte[] bytes = Files.readAllBytes(file);
      int length = bytes.length - CHECKSUM_BYTES;
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      if (length < 0 || checksum(bytes, length) != lastLong(bytes, length)) {
        return new HashMap<>();
      }
      for (int count = in.readInt(); count > 0; count--) {
        String text = in.readUTF();
        float[] vector = new float[in.readInt()];
        for (int i = 0; i < vector.length; i++) {
          vector[i] = in.readFloat();
        }
        vectors.put(text, vector);
      }
    } catch (NoSuchFileException none) {
      return vectors;
    } catch (IOException e) {
      throw notUsable(e);
    }
    return vectors;
  }

  private static long lastLong(byte[] bytes, int from) throws IOException {
    return new DataInputStream(new ByteArrayInputStream(bytes, from, CHECKSUM_BYTES)).readLong();
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }

  private void write(Path file, Map<String, float[]> vectors) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeInt(vectors.size());
      for (Map.Entry<String, float[]> each : vectors.entrySet()) {
        out.writeUTF(each.getKey());
        out.writeInt(each.getValue().length);
        for (float number : each.getValue()) {
          out.writeFloat(number);
        }
      }
      out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
      AtomicFile.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw notUsable(e);
    }
  }

  /** Removes the vectors of all documents but these, and of other models. */
  public void keepOnly(Set<String> keys) {
    if (folder == null || !prunes || !Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path each : folders) {
        prune(folder, each, keys);
      }
    } catch (IOException e) {
      throw notUsable(e);
    }
  }

  private void prune(Path folder, Path each, Set<String> keys) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(each)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        String key = name.substring(0, Math.max(0, name.indexOf('-')));
        boolean ours = name.endsWith(ENDING) || name.endsWith(AtomicFile.TEMPORARY);
        boolean needed = keys.contains(key) && file.equals(file(folder, key));
        if (ours && !needed) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private UncheckedIOException notUsable(IOException cause) {
    return new UncheckedIOException(
        "cannot keep vectors in \""
            + folder
            + "\"; free some space or choose another folder with --data, then run again",
        cause);
  }
}
