package org.compendiumsearch.indexer.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.compendiumsearch.core.index.Source;

/**
 * Lists the documents of a source: every file but those whose names begin with {@code README}, a
 * dot or an underscore, and {@code *.yaml}; the same for folders. Symbolic links are followed only
 * while they stay within the source.
 */
public final class SourceScanner {
  private final List<String> unreadable = new ArrayList<>();

  /** Creates a scanner. */
  public SourceScanner() {}

  /**
   * Returns the files of a source, sorted by path.
   *
   * @throws IOException where the folder itself cannot be read
   */
  public List<ScannedFile> scan(Source source) throws IOException {
    Path root = Path.of(source.folder()).toRealPath();
    List<ScannedFile> files = new ArrayList<>();
    Files.walkFileTree(root, new Visitor(source.id(), root, files));
    files.sort(null);
    return files;
  }

  /** Returns the folders that could not be listed so far, as the user knows them. */
  public List<String> unreadable() {
    return List.copyOf(unreadable);
  }

  /** Says whether a name is that of a document. */
  public static boolean isDocument(String name) {
    return !name.startsWith(".")
        && !name.startsWith("_")
        && !name.startsWith("README")
        && !name.toLowerCase(Locale.ROOT).endsWith(".yaml");
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final String source;
    private final Path root;
    private final List<ScannedFile> files;

    Visitor(String source, Path root, List<ScannedFile> files) {
      this.source = source;
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.equals(root) || isDocument(name(folder))
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (isDocument(name(file))
          && (attributes.isRegularFile() || isLinkWithin(file, attributes))) {
        String path = root.relativize(file).toString().replace('\\', '/');
        files.add(new ScannedFile(source, path, file));
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isLinkWithin(Path file, BasicFileAttributes attributes) throws IOException {
      return attributes.isSymbolicLink()
          && Files.isRegularFile(file)
          && file.toRealPath().startsWith(root);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
      if (file.equals(root)) {
        throw fault;
      }
      unreadable.add(file.toString());
      return FileVisitResult.CONTINUE;
    }

    private static String name(Path file) {
      return String.valueOf(file.getFileName());
    }
  }
}
