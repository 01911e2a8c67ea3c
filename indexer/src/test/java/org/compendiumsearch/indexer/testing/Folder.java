package org.compendiumsearch.indexer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.compendiumsearch.core.index.Source;
import org.compendiumsearch.indexer.source.ScannedFile;

/**
 * A folder that a test fills. Immutable.
 *
 * @param path where it is
 */
public record Folder(Path path) {
  /** Creates a folder below another. */
  public static Folder in(Path parent, String name) {
    try {
      return new Folder(Files.createDirectories(parent.resolve(name)).toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the folder as a source. */
  public Source source(String id) {
    return new Source(id, path.toString());
  }

  /** Returns a file of this folder as the scanner of a source finds it. */
  public ScannedFile file(String source, String name) {
    return new ScannedFile(source, name, path.resolve(name));
  }

  /** Writes a text in UTF-8, and the folders above it. */
  public Path write(String name, String text) {
    return write(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Writes bytes, and the folders above them. */
  public Path write(String name, byte[] bytes) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(path.relativize(file).getNameCount() > 1 ? parent(file) : path);
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a file. */
  public void delete(String name) {
    try {
      Files.delete(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a file another name. */
  public void rename(String from, String to) {
    try {
      Files.move(path.resolve(from), path.resolve(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path parent(Path file) {
    return file.resolveSibling("");
  }
}
