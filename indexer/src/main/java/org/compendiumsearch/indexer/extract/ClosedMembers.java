package org.compendiumsearch.indexer.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Corrupt;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Encrypted;
import org.compendiumsearch.indexer.extract.FileContents.Member;
import org.compendiumsearch.indexer.source.Checksum;

/** The files in an archive that could not be unpacked; Tika writes their names and no more. */
final class ClosedMembers {
  private static final Corrupt STRANGE =
      new Corrupt("it is packed in a way that nothing here knows");

  private ClosedMembers() {}

  /**
   * Returns them.
   *
   * @param names one a paragraph
   * @param metadata of the archive, with what went wrong
   * @param archive tells it from others
   * @param within what their paths begin with
   */
  static List<Member> of(List<Block> names, Metadata metadata, String archive, String within) {
    List<Member> closed = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Block block : names) {
      MemberName name = MemberName.of(block.text(), closed.size() + 1);
      if (!name.isHidden()) {
        String path = within + name.uniqueAmong(taken);
        String bytes = Checksum.of("in " + archive + "!/" + path);
        ExtractionOutcome outcome = isLocked(block.text(), metadata) ? new Encrypted() : STRANGE;
        closed.add(new Member(path, bytes, 0, outcome));
      }
    }
    return closed;
  }

  private static boolean isLocked(String name, Metadata metadata) {
    for (String told : metadata.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM)) {
      if (told.contains(name) && told.contains("encrypt")) {
        return true;
      }
    }
    return false;
  }
}
