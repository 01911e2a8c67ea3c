package org.compendiumsearch.indexer.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits until something changes below some folders, and then until nothing has changed for a while,
 * so that a file which is still being written, or an editor that saves under another name and
 * renames, is seen once and whole. It says only in which folders something changed, never what:
 * whoever acts on it compares by itself, so that a lost event costs time and no file. Where the
 * system loses events, or cannot watch a folder, {@link Change#overflow} is set or {@link
 * #unwatched} says so; a full look now and then mends both.
 *
 * <p>Names that begin with a dot or an underscore are no documents and are left alone, and so are
 * what editors write beside a file while they save it.
 *
 * <p>One thread at a time; {@link #close} may come from another and ends the waiting.
 */
public final class FolderWatcher implements AutoCloseable {
  private final WatchService service;
  private final Set<Path> leftOut;
  private final Duration quiet;
  private final Duration longest;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private final Map<Path, Path> rootOf = new HashMap<>();
  private final Set<Path> unwatched = new LinkedHashSet<>();
  private Set<Path> roots = Set.of();

  /**
   * What was noticed. Immutable.
   *
   * @param roots the folders below which something changed
   * @param overflow whether the system lost events, so that anything may have changed
   */
  public record Change(Set<Path> roots, boolean overflow) {
    /** Copies the folders. */
    public Change {
      roots = Set.copyOf(roots);
    }

    /** Says whether nothing was noticed. */
    public boolean isNone() {
      return roots.isEmpty() && !overflow;
    }
  }

  /**
   * Creates a watcher of no folder yet.
   *
   * @param leftOut folders to leave out with all below them, unless one to watch lies there
   * @param quiet how long nothing must change before a change is told
   * @param longest a change is told after this time even where it never becomes quiet
   * @throws UncheckedIOException where the system can watch nothing more
   */
  public FolderWatcher(Set<Path> leftOut, Duration quiet, Duration longest) {
    this.leftOut = Set.copyOf(leftOut);
    this.quiet = quiet;
    this.longest = longest;
    try {
      this.service = FileSystems.getDefault().newWatchService();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot watch folders", e);
    }
  }

  /**
   * Watches these folders with all below them, and no others. Folders that are not there are taken
   * up when this is called again.
   *
   * @return whether a folder was taken up that was not watched before: what changed in it until now
   *     went unnoticed
   */
  public boolean watch(Collection<Path> folders) {
    roots = new LinkedHashSet<>(folders);
    Set<Path> gone = new HashSet<>();
    rootOf.forEach(
        (folder, root) -> {
          if (!roots.contains(root) || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            gone.add(folder);
          }
        });
    forget(gone);
    unwatched.clear();
    Set<Path> before = Set.copyOf(rootOf.keySet());
    try {
      for (Path root : roots) {
        register(root, root);
      }
    } catch (ClosedWatchServiceException closed) {
      // Whoever closes it wants to hear of nothing more.
    }
    return !before.containsAll(rootOf.keySet());
  }

  /** Returns the folders that could not be watched at the last try; changes there go unnoticed. */
  public Set<Path> unwatched() {
    return Set.copyOf(unwatched);
  }

  /**
   * Waits for a change, and then for quiet.
   *
   * @param most how long to wait for the first sign of a change
   * @return what was noticed; nothing where the time went by or the watcher was closed
   */
  public Change await(Duration most) throws InterruptedException {
    Set<Path> changed = new LinkedHashSet<>();
    boolean overflow = false;
    try {
      WatchKey key = service.poll(most.toNanos(), TimeUnit.NANOSECONDS);
      long end = System.nanoTime() + longest.toNanos();
      while (key != null) {
        overflow |= take(key, changed);
        long left = Math.min(quiet.toNanos(), end - System.nanoTime());
        key = left > 0 ? service.poll(left, TimeUnit.NANOSECONDS) : null;
      }
    } catch (ClosedWatchServiceException closed) {
      // Whoever closes it wants the waiting to end.
    }
    return new Change(changed, overflow);
  }

  /** Notes where something changed; says whether the system lost count. */
  private boolean take(WatchKey key, Set<Path> changed) {
    Path folder = folders.get(key);
    boolean overflow = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
        overflow = true;
      } else if (folder != null
          && event.context() instanceof Path name
          && matters(name.toString())) {
        notice(folder, folder.resolve(name), event, changed);
      }
    }
    if (!key.reset() && folder != null) {
      note(folder, changed);
      forget(Set.of(folder));
    }
    if (overflow) {
      // A folder may have been made unseen.
      roots.forEach(root -> register(root, root));
    }
    return overflow;
  }

  private static boolean matters(String name) {
    return !name.startsWith(".") && !name.startsWith("_");
  }

  private void notice(Path folder, Path file, WatchEvent<?> event, Set<Path> changed) {
    note(folder, changed);
    boolean isNew = event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE);
    if (isNew && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      // What lies in it already sends no event any more; being new, it counts as changed anyway.
      register(root(folder), file);
    } else if (event.kind().equals(StandardWatchEventKinds.ENTRY_DELETE)) {
      forgetBelow(file);
    }
  }

  private void note(Path folder, Set<Path> changed) {
    Path root = root(folder);
    if (root != null) {
      changed.add(root);
    }
  }

  private @Nullable Path root(Path folder) {
    return rootOf.get(folder);
  }

  /** A folder that was moved away keeps its key, which would go on under the wrong name. */
  private void forgetBelow(Path folder) {
    Set<Path> below = new HashSet<>();
    rootOf.keySet().stream().filter(path -> path.startsWith(folder)).forEach(below::add);
    forget(below);
  }

  private void forget(Set<Path> gone) {
    folders
        .entrySet()
        .removeIf(
            watched -> {
              boolean isGone = gone.contains(watched.getValue());
              if (isGone) {
                watched.getKey().cancel();
              }
              return isGone;
            });
    rootOf.keySet().removeAll(gone);
  }

  private void register(@Nullable Path root, Path top) {
    if (root == null || !Files.isDirectory(top)) {
      return;
    }
    try {
      Files.walkFileTree(top, new Registering(root));
    } catch (IOException e) {
      unwatched.add(top);
    }
  }

  private final class Registering extends SimpleFileVisitor<Path> {
    private final Path root;

    Registering(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean isOwn = folder.equals(root) || roots.contains(folder);
      if (!isOwn && (leftOut.contains(folder) || !matters(String.valueOf(folder.getFileName())))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (!rootOf.containsKey(folder)) {
        try {
          WatchKey key =
              folder.register(
                  service,
                  StandardWatchEventKinds.ENTRY_CREATE,
                  StandardWatchEventKinds.ENTRY_MODIFY,
                  StandardWatchEventKinds.ENTRY_DELETE);
          folders.put(key, folder);
          rootOf.put(folder, root);
        } catch (IOException e) {
          unwatched.add(folder);
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
      // Gone since it was listed, or not to be read: the full look tells which.
      if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        unwatched.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop watching", e);
    }
  }
}
