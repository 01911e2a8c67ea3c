package org.compendiumsearch.bench.beside;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Compares the answers of all engines before anything is timed. One thread at a time.
 *
 * @param out where what differs is told
 */
record Agreement(PrintStream out) {
  /**
   * How many questions may be answered otherwise because texts become words in other ways; more
   * than these are a fault of the comparison. Among a million passages there is nearly always one
   * with a hyphen in a common word, so that there a twentieth of the answers differ by an entry.
   */
  static final double MOST = 0.1;

  private static final int EXAMPLES = 5;

  /**
   * What was found.
   *
   * @param agreed the questions that all engines answer alike
   * @param asked how many there were
   * @param differing engine to how many of its answers differ from the first one's
   * @param marked engine to the share of hits with a marked word
   */
  record Found(
      List<Asked> agreed,
      int asked,
      TreeMap<String, Integer> differing,
      TreeMap<String, Double> marked) {}

  /**
   * Asks all engines all questions.
   *
   * @throws IOException where too many answers differ; the message tells which
   */
  Found of(List<Contender> contenders, List<Asked> questions)
      throws IOException, InterruptedException {
    TreeMap<String, Integer> differing = new TreeMap<>();
    long[] marked = new long[contenders.size()];
    long[] hits = new long[contenders.size()];
    List<Asked> agreed = new ArrayList<>();
    for (Asked asked : questions) {
      Answer first = contenders.getFirst().answer(asked);
      boolean alike = true;
      for (int i = 0; i < contenders.size(); i++) {
        Answer answer = i == 0 ? first : contenders.get(i).answer(asked);
        marked[i] += asked.isBrowse() ? 0 : answer.marked();
        hits[i] += asked.isBrowse() ? 0 : answer.hits();
        List<String> how = first.differences(answer);
        if (!how.isEmpty()) {
          String name = contenders.get(i).name();
          int before = differing.merge(name, 1, Integer::sum);
          alike = false;
          tell(before, asked, name, how);
        }
      }
      if (alike) {
        agreed.add(asked);
      }
    }
    TreeMap<String, Double> shares = new TreeMap<>();
    for (int i = 0; i < contenders.size(); i++) {
      shares.put(contenders.get(i).name(), hits[i] == 0 ? 0.0 : (double) marked[i] / hits[i]);
    }
    Found found = new Found(agreed, questions.size(), differing, shares);
    require(found);
    return found;
  }

  private void tell(int number, Asked asked, String name, List<String> how) {
    if (number <= EXAMPLES) {
      String text = asked.phrase() == null ? asked.typed() : '"' + asked.phrase() + '"';
      out.printf(
          Locale.ROOT,
          "  %s answers otherwise: %s %s: %s%n",
          name,
          text,
          asked.filters(),
          String.join(", ", how));
    }
  }

  private static void require(Found found) throws IOException {
    int differ = found.asked() - found.agreed().size();
    if (differ > MOST * found.asked()) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%d of %d questions are not answered alike (%s); what is not the same is not timed",
              differ,
              found.asked(),
              found.differing()));
    }
  }
}
