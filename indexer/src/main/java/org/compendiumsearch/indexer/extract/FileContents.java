package org.compendiumsearch.indexer.extract;

import java.util.List;

/**
 * What was read out of a file, and out of the files within it. Immutable.
 *
 * @param outcome what became of the file itself; {@code Empty} for an archive, which holds no text
 *     of its own, and {@code TooBig} where there is more in it than was unpacked
 * @param members the files within an archive or a message, in their order; empty for others
 */
public record FileContents(ExtractionOutcome outcome, List<Member> members) {
  /** Copies the members. */
  public FileContents {
    members = List.copyOf(members);
  }

  /** Returns the contents of a file that holds no other. */
  public static FileContents of(ExtractionOutcome outcome) {
    return new FileContents(outcome, List.of());
  }

  /**
   * A file within a file.
   *
   * @param path in the file it lies in, with {@code /}; within a member of a member {@code
   *     inner.zip!/path}
   * @param sha256 of its bytes, in hex
   * @param size of its bytes
   * @param outcome what became of it
   */
  public record Member(String path, String sha256, long size, ExtractionOutcome outcome) {
    /** Returns this member with another beginning of its path. */
    Member within(String before, String now) {
      return new Member(now + path.substring(before.length()), sha256, size, outcome);
    }
  }
}
