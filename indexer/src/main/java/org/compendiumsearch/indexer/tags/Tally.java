package org.compendiumsearch.indexer.tags;

import java.util.HashSet;
import java.util.Set;

/** Counts how the values given agree with the values declared. One thread at a time. */
final class Tally {
  private int right;
  private int wrong;
  private int missed;

  /** Counts one entry. */
  void add(Set<String> given, Set<String> declared) {
    Set<String> both = new HashSet<>(given);
    both.retainAll(declared);
    right += both.size();
    wrong += given.size() - both.size();
    missed += declared.size() - both.size();
  }

  /** Counts one value of one entry. */
  void add(boolean given, boolean declared) {
    right += given && declared ? 1 : 0;
    wrong += given && !declared ? 1 : 0;
    missed += !given && declared ? 1 : 0;
  }

  int right() {
    return right;
  }

  int wrong() {
    return wrong;
  }

  int missed() {
    return missed;
  }

  /** Returns the part of the values given that are declared. */
  double precision() {
    return right + wrong == 0 ? 0 : (double) right / (right + wrong);
  }

  /** Returns the part of the values declared that were given. */
  double recall() {
    return right + missed == 0 ? 0 : (double) right / (right + missed);
  }

  /** Returns the micro-averaged F1: the harmonic mean of precision and recall over all values. */
  double f1() {
    return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
  }
}
