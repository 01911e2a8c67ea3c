package org.compendiumsearch.indexer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.compendiumsearch.indexer.extract.FileContents;

/**
 * A file that was read and holds others. Immutable.
 *
 * @param file the file
 * @param members those in it, in their order
 */
record Container(PlannedFile file, List<Member> members) {
  private static final String WITHIN = "!/";

  /** Copies the members. */
  Container {
    members = List.copyOf(members);
  }

  /**
   * A file within a file, without what was read out of it.
   *
   * @param path within; no two are the same
   */
  record Member(String path, PlannedFile.Content content) {}

  static Container of(PlannedFile file, FileContents contents) {
    List<Member> members = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    for (FileContents.Member member : contents.members()) {
      String path = member.path();
      for (int number = 2; !paths.add(path); number++) {
        path = member.path() + " (" + number + ")";
      }
      members.add(new Member(path, new PlannedFile.Content(member.sha256(), member.size())));
    }
    return new Container(file, members);
  }

  /** Returns the path of a member in the source. */
  String pathOf(Member member) {
    return file.file().path() + WITHIN + member.path();
  }
}
