package org.compendiumsearch.indexer.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compendiumsearch.core.error.FileFault;
import org.compendiumsearch.indexer.source.Declared;
import org.compendiumsearch.indexer.source.DeclaredKey;

/**
 * A practice sheet, taken apart. Immutable.
 *
 * @param name the file's name
 * @param declared what its front matter says
 * @param faults what is wrong with the front matter
 * @param blocks headings and paragraphs of the prose, in order, before the list of references
 */
record Sheet(String name, Declared declared, List<FileFault> faults, List<String> blocks) {
  private static final Pattern REFERENCE_NUMBER = Pattern.compile("\\s*\\[\\d+](?!\\()");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)]+)\\)");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\"“‘])");
  private static final String HEADING = "## ";

  Sheet {
    faults = List.copyOf(faults);
    blocks = List.copyOf(blocks);
  }

  String id() {
    return declared.text(DeclaredKey.ID).orElse(name);
  }

  List<String> headings() {
    return blocks.stream()
        .filter(block -> block.startsWith(HEADING))
        .map(block -> block.substring(HEADING.length()))
        .toList();
  }

  List<String> paragraphs() {
    return blocks.stream().filter(block -> !block.startsWith(HEADING)).toList();
  }

  /** Returns the prose as it is read, without reference numbers and the targets of links. */
  String plainText() {
    String prose = String.join("\n", paragraphs());
    String unlinked = LINK.matcher(prose).replaceAll("$1");
    return REFERENCE_NUMBER.matcher(unlinked).replaceAll("");
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (String paragraph : plainText().split("\n", -1)) {
      for (String sentence : SENTENCE_END.split(paragraph.strip(), -1)) {
        sentences.add(sentence.strip());
      }
    }
    return sentences;
  }

  List<String> links() {
    List<String> targets = new ArrayList<>();
    Matcher links = LINK.matcher(String.join("\n", paragraphs()));
    while (links.find()) {
      targets.add(links.group(2));
    }
    return targets;
  }
}
