package org.compendiumsearch.indexer.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The measures of a ranking, each from 0 to 1, defined as trec_eval 9 defines them: ndcg_cut_10
 * (gain the grade, discount the logarithm to base 2 of rank + 1), map, recip_rank, P_10,
 * recall_100. Immutable.
 */
public record Measures(
    double ndcg10, double map, double reciprocalRank, double precision10, double recall100) {
  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  /**
   * Measures the ranking of one question.
   *
   * @param ranked documents, the best first
   * @param grades of the judged documents; at least one of them relevant
   */
  public static Measures of(List<String> ranked, Map<String, Integer> grades) {
    long relevant = grades.values().stream().filter(grade -> grade > 0).count();
    double gain = 0;
    double precisions = 0;
    double first = 0;
    int found = 0;
    int inTen = 0;
    int inHundred = 0;
    for (int i = 0; i < ranked.size(); i++) {
      int grade = Math.max(0, grades.getOrDefault(ranked.get(i), 0));
      if (grade > 0) {
        found++;
        precisions += (double) found / (i + 1);
        first = first == 0 ? 1.0 / (i + 1) : first;
        gain += i < TEN ? grade / discount(i) : 0;
        inTen += i < TEN ? 1 : 0;
        inHundred += i < HUNDRED ? 1 : 0;
      }
    }
    return new Measures(
        gain / idealGain(grades.values()),
        precisions / relevant,
        first,
        (double) inTen / TEN,
        (double) inHundred / relevant);
  }

  private static double idealGain(Collection<Integer> grades) {
    List<Integer> best =
        grades.stream()
            .filter(grade -> grade > 0)
            .sorted(Comparator.reverseOrder())
            .limit(TEN)
            .toList();
    double ideal = 0;
    for (int i = 0; i < best.size(); i++) {
      ideal += best.get(i) / discount(i);
    }
    return ideal;
  }

  private static double discount(int place) {
    return Math.log(place + 2) / Math.log(2);
  }

  /** Returns the mean over questions. */
  public static Measures mean(Collection<Measures> each) {
    int n = Math.max(1, each.size());
    return new Measures(
        each.stream().mapToDouble(Measures::ndcg10).sum() / n,
        each.stream().mapToDouble(Measures::map).sum() / n,
        each.stream().mapToDouble(Measures::reciprocalRank).sum() / n,
        each.stream().mapToDouble(Measures::precision10).sum() / n,
        each.stream().mapToDouble(Measures::recall100).sum() / n);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "nDCG@10 %.4f  MAP %.4f  MRR %.4f  P@10 %.4f  R@100 %.4f",
        ndcg10,
        map,
        reciprocalRank,
        precision10,
        recall100);
  }
}
