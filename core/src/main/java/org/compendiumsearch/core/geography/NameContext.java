package org.compendiumsearch.core.geography;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words around names in one text, by which their meaning is told. One thread at a time. */
final class NameContext {
  /** Words behind which a name is no family name. */
  private static final Set<String> JOINING =
      Set.of(
          "in", "from", "to", "the", "and", "of", "for", "at", "by", "with", "or", "across",
          "between", "outside", "inside", "via", "near", "both", "when", "while", "where", "today",
          "until", "since", "within", "around", "under", "also", "but", "as", "on", "into");

  /** Words before which a name is that of a country. */
  private static final Set<String> INSTITUTIONS =
      Set.of(
          "ministry",
          "government",
          "police",
          "labour",
          "labor",
          "country",
          "office",
          "programme",
          "program",
          "better",
          "national",
          "federal",
          "parliament",
          "embassy",
          "chamber",
          "project",
          "mission",
          "report",
          "and",
          "based",
          "human",
          "anti",
          "modern",
          "act",
          "study",
          "plan",
          "authorities",
          "compact",
          "task",
          "network",
          "coalition",
          "partnership",
          "pilot",
          "department",
          "bank",
          "banks",
          "financial",
          "stock");

  /** What people do and countries do not. */
  private static final Set<String> SPEAKING =
      Set.of(
          "said", "says", "told", "added", "explained", "wrote", "recalled", "laughed", "smiled");

  private static final Set<String> TITLES =
      Set.of("mr", "ms", "mrs", "dr", "sir", "prof", "professor", "judge", "senator", "president");

  private static final Set<String> STATES =
      Set.of(
          "alabama",
          "arkansas",
          "california",
          "connecticut",
          "florida",
          "illinois",
          "indiana",
          "iowa",
          "kansas",
          "kentucky",
          "maine",
          "maryland",
          "massachusetts",
          "michigan",
          "minnesota",
          "missouri",
          "nebraska",
          "nevada",
          "ohio",
          "oregon",
          "oklahoma",
          "pennsylvania",
          "tennessee",
          "texas",
          "utah",
          "vermont",
          "virginia",
          "wisconsin",
          "nh",
          "ny",
          "pa",
          "tx",
          "tn",
          "mo",
          "il");

  private final String text;
  private final List<PlaceWord> words;
  private final Map<String, Integer> counts = new HashMap<>();

  NameContext(String text, List<PlaceWord> words) {
    this.text = text;
    this.words = words;
  }

  /** Says whether a town in the United States is meant: "Lebanon, Ohio". */
  boolean isPlaceInAmerica(int index, PlaceName name) {
    int next = index + name.words().size();
    return next < words.size()
        && between(next - 1, next).strip().equals(",")
        && words.get(next).isCapital()
        && !name.path().startsWith("americas/northern-america/united")
        && STATES.contains(words.get(next).folded());
  }

  /** Returns the region that a doubtful name means here, or "" for none. */
  String decide(DoubtfulName name, int index) {
    int last = index + PlaceWord.in(name.name()).size() - 1;
    if (isFollowedBy(name.after(), last) || (name.person() && isPerson(index, last))) {
      return "";
    }
    if (name.sentence() && beginsSentence(index) && count(name.name()) == starts(name.name())) {
      return "";
    }
    if (name.or().isEmpty()) {
      return name.is();
    }
    return speaksForOther(name, index) ? name.or() : name.is();
  }

  private boolean speaksForOther(DoubtfulName name, int index) {
    int other = name.against().stream().mapToInt(this::count).sum();
    int own = name.signs().stream().mapToInt(this::count).sum();
    if (index > 0
        && between(index - 1, index).strip().equals(",")
        && words.get(index - 1).isCapital()) {
      String before = words.get(index - 1).written();
      // "Atlanta, Georgia", but also "Armenia, Georgia and Moldova".
      boolean known = name.signs().contains(before);
      own += known ? 2 : 0;
      other += known ? 0 : 2;
    }
    return other > own;
  }

  private boolean isPerson(int first, int last) {
    if (last + 1 < words.size()) {
      PlaceWord next = words.get(last + 1);
      boolean near = between(last, last + 1).equals(" ");
      if (near && SPEAKING.contains(next.folded())) {
        return true;
      }
      if (near
          && next.isCapital()
          && !PlaceWord.isShortForm(next.written())
          && !INSTITUTIONS.contains(next.folded())) {
        return true;
      }
    }
    if (first == 0) {
      return false;
    }
    PlaceWord before = words.get(first - 1);
    String gap = between(first - 1, first);
    if (TITLES.contains(before.folded()) && gap.strip().replace(".", "").isEmpty()) {
      return true;
    }
    return gap.equals(" ")
        && before.isCapital()
        && !PlaceWord.isShortForm(before.written())
        && !beginsSentence(first - 1)
        && !JOINING.contains(before.folded())
        && !INSTITUTIONS.contains(before.folded());
  }

  private boolean isFollowedBy(List<String> after, int last) {
    return last + 1 < words.size()
        && between(last, last + 1).isBlank()
        && after.contains(words.get(last + 1).written());
  }

  private boolean beginsSentence(int index) {
    if (index == 0) {
      return true;
    }
    String gap = between(index - 1, index);
    return gap.indexOf('\n') >= 0 || gap.matches("(?s).*[.!?:•]\\s.*");
  }

  private int starts(String name) {
    String folded = PlaceWord.fold(name);
    int starts = 0;
    for (int i = 0; i < words.size(); i++) {
      PlaceWord word = words.get(i);
      starts += word.isCapital() && word.folded().equals(folded) && beginsSentence(i) ? 1 : 0;
    }
    return starts;
  }

  /** Counts a sign as it is written. */
  private int count(String sign) {
    return counts.computeIfAbsent(
        sign,
        s -> {
          int count = 0;
          for (int at = text.indexOf(s); at >= 0; at = text.indexOf(s, at + s.length())) {
            count++;
          }
          return count;
        });
  }

  private String between(int first, int second) {
    return text.substring(words.get(first).end(), words.get(second).start());
  }
}
