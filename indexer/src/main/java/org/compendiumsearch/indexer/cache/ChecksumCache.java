package org.compendiumsearch.indexer.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.compendiumsearch.indexer.AtomicFile;
import org.compendiumsearch.indexer.source.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * The checksums of files that cannot have changed since they were taken: size, place on the disk
 * (inode), time of the last change and time of the last change of anything about the file (ctime,
 * which no program can set back) are as they were, and both times lay well before the checksum was
 * taken, as in git's rule for racy files. Where the file system tells no such times every file is
 * read. One thread at a time.
 */
public final class ChecksumCache {
  /** Clocks of file systems may be as coarse as this, or as far from ours. */
  private static final Duration RACY = Duration.ofSeconds(3);

  private static final String ATTRIBUTES = "unix:size,lastModifiedTime,ctime,ino,dev";

  private final Path file;
  private final Clock clock;
  private final boolean tells;
  private final Map<String, Known> known = new HashMap<>();
  private final Map<String, Known> current = new TreeMap<>();

  private record Known(String state, String sha256) {
    String line(String path) {
      return sha256 + ' ' + state + ' ' + path;
    }
  }

  /** Opens the cache that a file keeps; a damaged or missing one is empty. */
  public ChecksumCache(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
    this.tells = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    try {
      read(Files.readAllLines(file));
    } catch (IOException none) {
      known.clear();
    }
  }

  private void read(List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    List<String> entries = lines.subList(0, lines.size() - 1);
    if (!lines.getLast().equals(Checksum.of(String.join("\n", entries)))) {
      return;
    }
    for (String line : entries) {
      String[] parts = line.split(" ", 3);
      known.put(parts[2], new Known(parts[1], parts[0]));
    }
  }

  /** Returns the SHA-256 of a file, reading it unless it cannot have changed. */
  public String of(Path path) throws IOException {
    String name = path.toString();
    Instant begun = Instant.now(clock);
    Map<String, Object> attributes = tells ? Files.readAttributes(path, ATTRIBUTES) : Map.of();
    String state = state(attributes);
    Known before = known.get(name);
    if (before != null && before.state().equals(state)) {
      current.put(name, before);
      return before.sha256();
    }
    String sha256 = Checksum.of(path);
    if (state != null && isSettled(attributes, begun) && name.indexOf('\n') < 0) {
      current.put(name, new Known(state, sha256));
    }
    return sha256;
  }

  private static @Nullable String state(Map<String, Object> attributes) {
    if (attributes.isEmpty()) {
      return null;
    }
    return attributes.get("size")
        + ":"
        + nanos(attributes, "lastModifiedTime")
        + ":"
        + nanos(attributes, "ctime")
        + ":"
        + attributes.get("dev")
        + ":"
        + attributes.get("ino");
  }

  private static boolean isSettled(Map<String, Object> attributes, Instant begun) {
    Instant latest = begun.minus(RACY);
    return time(attributes, "lastModifiedTime").toInstant().isBefore(latest)
        && time(attributes, "ctime").toInstant().isBefore(latest);
  }

  private static long nanos(Map<String, Object> attributes, String name) {
    return time(attributes, name).to(TimeUnit.NANOSECONDS);
  }

  private static FileTime time(Map<String, Object> attributes, String name) {
    return (FileTime) Objects.requireNonNull(attributes.get(name));
  }

  /** Writes down the checksums that were asked for. */
  public void save() throws IOException {
    if (current.equals(known)) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    current.forEach((path, each) -> lines.append(each.line(path)).append('\n'));
    String entries = lines.isEmpty() ? "" : lines.substring(0, lines.length() - 1);
    lines.append(Checksum.of(entries)).append('\n');
    AtomicFile.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
