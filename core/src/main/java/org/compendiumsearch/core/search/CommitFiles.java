package org.compendiumsearch.core.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.jspecify.annotations.Nullable;

/**
 * The files of one commit as they lay when it was opened. Lucene writes each file once and never
 * again, so every difference was made by somebody else: the index was deleted, put in the place of
 * another, or damaged. Looking costs one question to the file system a file. Immutable.
 */
final class CommitFiles {
  /** The list of segments, and what describes each. */
  private static final Pattern READ_ONCE = Pattern.compile("segments_.*|.*\\.si");

  private final Path folder;
  private final byte[] commit;
  private final Map<String, Stamp> files;

  private CommitFiles(Path folder, byte[] commit, Map<String, Stamp> files) {
    this.folder = folder;
    this.commit = commit;
    this.files = files;
  }

  /**
   * What the file system tells of a file.
   *
   * @param length in bytes
   * @param modified when it was last written
   * @param key tells one file from another under the same name (an inode); null where files have
   *     none
   */
  private record Stamp(long length, FileTime modified, @Nullable Object key) {}

  /**
   * Notes the files of a commit that was just opened.
   *
   * @param folder the real path of the index
   */
  static CommitFiles of(Path folder, DirectoryReader reader) throws IOException {
    // The only reader there is for a directory; no other way leads to the commit's id.
    SegmentInfos infos = ((StandardDirectoryReader) reader).getSegmentInfos();
    Map<String, Stamp> files = new HashMap<>();
    for (String name : infos.files(true)) {
      Stamp stamp = stamp(folder.resolve(name));
      // A later commit may have deleted it already; then that one is opened next.
      if (stamp != null) {
        files.put(name, stamp);
      }
    }
    return new CommitFiles(folder, infos.getId(), files);
  }

  private static @Nullable Stamp stamp(Path file) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(found.size(), found.lastModifiedTime(), found.fileKey());
    } catch (NoSuchFileException gone) {
      return null;
    }
  }

  /** Says whether these are the files of a commit in a folder. */
  boolean areOf(Path realFolder, SegmentInfos latest) {
    return folder.equals(realFolder) && Arrays.equals(commit, latest.getId());
  }

  /** Says whether another commit of the same folder may share files with this one. */
  boolean areIn(Path realFolder) {
    return folder.equals(realFolder);
  }

  /** Says whether every file is as it was. */
  boolean areUntouched() throws IOException {
    for (Map.Entry<String, Stamp> each : files.entrySet()) {
      if (!each.getValue().equals(stamp(folder.resolve(each.getKey())))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Says whether what is open can still be relied on: a file that was deleted, or has another in
   * its place, stays whole for whoever has it open; one that was written into does not. What is
   * read at opening and never again is passed over.
   */
  boolean canBeRead() throws IOException {
    for (Map.Entry<String, Stamp> each : files.entrySet()) {
      Stamp opened = each.getValue();
      Stamp now = stamp(folder.resolve(each.getKey()));
      boolean wasReadOnce = READ_ONCE.matcher(each.getKey()).matches();
      boolean another = now != null && now.key() != null && !now.key().equals(opened.key());
      if (!wasReadOnce && now != null && !another && !now.equals(opened)) {
        return false;
      }
    }
    return true;
  }
}
