package org.compendiumsearch.indexer.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Makes a line of each row of a table, in which every value stands under the name of its column, so
 * that a row can be read, found and quoted without the first one. Where the first row does not look
 * like names of columns, the values stand alone. Used for one table, by one thread.
 */
final class SheetTable {
  private static final String SEPARATOR = " | ";

  /** So many rows tell whether the first one holds names. */
  private static final int SAMPLE = 20;

  /** Longer texts are no names. */
  private static final int LONGEST_NAME = 80;

  /** Tables of fewer columns are often forms, whose names stand on the left. */
  private static final int SURELY_TABLE = 3;

  private static final Pattern NUMBER = Pattern.compile("[\\p{Sc}+-]?[\\d.,\\s'%/:-]*\\d.{0,3}");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private final Consumer<String> lines;
  private final List<List<String>> waiting = new ArrayList<>();
  private List<String> names = List.of();
  private boolean decided;

  /** Creates a table whose lines go to a consumer. */
  SheetTable(Consumer<String> lines) {
    this.lines = lines;
  }

  /** Adds a row, with an empty text for each empty cell. */
  void add(List<String> row) {
    if (row.stream().allMatch(String::isEmpty)) {
      return;
    }
    if (decided) {
      tell(row, names);
      return;
    }
    waiting.add(List.copyOf(row));
    if (waiting.size() == SAMPLE) {
      decide();
    }
  }

  /** Ends the table. */
  void end() {
    if (!decided) {
      decide();
    }
  }

  private void decide() {
    decided = true;
    int first = 0;
    while (first < waiting.size() && filled(waiting.get(first)) < 2) {
      first++;
    }
    boolean named = first + 1 < waiting.size() && isNames(first);
    for (int i = 0; i < waiting.size(); i++) {
      tell(waiting.get(i), named && i > first ? waiting.get(first) : List.of());
    }
    names = named ? waiting.get(first) : List.of();
    waiting.clear();
  }

  private boolean isNames(int first) {
    List<String> row = waiting.get(first);
    Set<String> distinct = new HashSet<>();
    for (String name : row) {
      boolean isValue = NUMBER.matcher(name).matches() && !YEAR.matcher(name).matches();
      if (!name.isEmpty() && (isValue || name.length() > LONGEST_NAME || !distinct.add(name))) {
        return false;
      }
    }
    List<List<String>> values = waiting.subList(first + 1, waiting.size());
    long numbers = values.stream().filter(SheetTable::endsInNumber).count();
    return covers(row, values) && (filled(row) >= SURELY_TABLE || isMost(numbers, values.size()));
  }

  /** Says whether nearly all values stand under a name. */
  private static boolean covers(List<String> row, List<List<String>> values) {
    int under = 0;
    int all = 0;
    for (List<String> each : values) {
      for (int i = 0; i < each.size(); i++) {
        if (!each.get(i).isEmpty()) {
          all++;
          under += i < row.size() && !row.get(i).isEmpty() ? 1 : 0;
        }
      }
    }
    return isMost(under, all);
  }

  private static boolean isMost(long some, long all) {
    return 4 * some >= 3 * all;
  }

  private static boolean endsInNumber(List<String> row) {
    String last = row.reversed().stream().filter(each -> !each.isEmpty()).findFirst().orElse("");
    return NUMBER.matcher(last).matches();
  }

  private static long filled(List<String> row) {
    return row.stream().filter(each -> !each.isEmpty()).count();
  }

  private void tell(List<String> row, List<String> under) {
    StringBuilder line = new StringBuilder();
    // What stands alone is a note below the table.
    boolean named = filled(row) > 1;
    for (int i = 0; i < row.size(); i++) {
      if (!row.get(i).isEmpty()) {
        String name = named && i < under.size() ? under.get(i) : "";
        line.append(line.isEmpty() ? "" : SEPARATOR);
        line.append(name).append(name.isEmpty() ? "" : name.endsWith(":") ? " " : ": ");
        line.append(row.get(i));
      }
    }
    lines.accept(line.toString());
  }
}
