package org.compendiumsearch.core.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.TextSpan;

/**
 * The words by which an entry is judged, each stretch with its zone: the title first, then the
 * headings above it, then the text without its list of references. Addresses are blanked out, so
 * that they tell nothing. Immutable.
 *
 * @param text what is looked through
 * @param zones in order, each from its start to the next one's
 * @param links the stretches that lead elsewhere, which tell less of this entry
 * @param words how many words the text has, without title and headings above
 */
record EntryText(String text, List<Zone> zones, List<TextSpan> links, int words) {
  /** How much a match counts, by where it stands. */
  enum Place {
    TITLE(3),
    HEADING(2),
    LEAD(1.5),
    BODY(1);

    private final double weight;

    Place(double weight) {
      this.weight = weight;
    }

    double weight() {
      return weight;
    }
  }

  private static final double LINKED = 0.4;

  record Zone(int start, Place place) {}

  /** What comes first in a text says what it is about. */
  private static final int LEAD_CHARACTERS = 600;

  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

  /** The headings under which lists of references stand. */
  private static final Set<String> REFERENCES =
      Set.of(
          "references",
          "bibliography",
          "works cited",
          "endnotes",
          "notes",
          "footnotes",
          "références",
          "bibliographie",
          "referencias",
          "bibliografía",
          "المراجع",
          "литература",
          "список литературы",
          "источники",
          "参考文献",
          "注释");

  EntryText {
    zones = List.copyOf(zones);
    links = List.copyOf(links);
  }

  /** Returns the words of an entry; none where it is a list of references itself. */
  static EntryText of(Entry entry) {
    StringBuilder text = new StringBuilder();
    List<Zone> zones = new ArrayList<>();
    if (isReferences(entry.title())) {
      return new EntryText("", zones, List.of(), 0);
    }
    zones.add(new Zone(0, Place.TITLE));
    text.append(entry.title()).append("\n\n");
    zones.add(new Zone(text.length(), Place.HEADING));
    List<String> path = entry.headingPath();
    for (String heading : path.subList(0, Math.max(0, path.size() - 1))) {
      text.append(heading).append('\n');
    }
    if (!entry.document().title().equals(entry.title())
        && !path.contains(entry.document().title())) {
      text.append(entry.document().title()).append('\n');
    }
    text.append('\n');
    int begin = text.length();
    addBody(entry, text, zones);
    int words = words(text, zones.get(2).start());
    return new EntryText(withoutAddresses(text), zones, links(entry, begin), words);
  }

  private static void addBody(Entry entry, StringBuilder text, List<Zone> zones) {
    int begin = text.length();
    int end = referencesStart(entry);
    String body = entry.text().substring(0, end);
    text.append(body);
    zones.add(new Zone(begin, Place.LEAD));
    int lead = body.indexOf('\n', Math.min(LEAD_CHARACTERS, body.length()));
    int leadEnd = lead < 0 ? body.length() : Math.min(lead, 2 * LEAD_CHARACTERS);
    for (TextSpan span : entry.spans()) {
      if (span.kind() == TextSpan.Kind.HEADING && span.end() < end) {
        zones.add(new Zone(begin + span.start(), Place.HEADING));
        zones.add(new Zone(begin + span.end(), span.end() < leadEnd ? Place.LEAD : Place.BODY));
      }
    }
    if (leadEnd < body.length()) {
      zones.add(new Zone(begin + leadEnd, Place.BODY));
    }
    zones.sort(java.util.Comparator.comparingInt(Zone::start));
  }

  private static List<TextSpan> links(Entry entry, int begin) {
    return entry.spans().stream()
        .filter(span -> span.kind() == TextSpan.Kind.LINK)
        .map(
            span ->
                new TextSpan(begin + span.start(), begin + span.end(), span.kind(), span.detail()))
        .toList();
  }

  /** Returns where the references begin, declared or under the last heading of that name. */
  private static int referencesStart(Entry entry) {
    int start = entry.referencesStart();
    for (TextSpan span : entry.spans()) {
      if (span.kind() == TextSpan.Kind.HEADING
          && isReferences(entry.text().substring(span.start(), span.end()))) {
        start = Math.min(start, span.start());
      }
    }
    return start;
  }

  private static boolean isReferences(String heading) {
    String name = heading.replaceAll("^[\\d.\\s]+", "").strip().toLowerCase(Locale.ROOT);
    return REFERENCES.contains(name);
  }

  /** Counts the runs of letters and digits. */
  private static int words(CharSequence text, int start) {
    int words = 0;
    boolean within = false;
    int at = start;
    while (at < text.length()) {
      int c = Character.codePointAt(text, at);
      boolean isOfWord = Character.isLetter(c) || isNumber(c);
      words += isOfWord && !within ? 1 : 0;
      within = isOfWord;
      at += Character.charCount(c);
    }
    return words;
  }

  private static boolean isNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  private static String withoutAddresses(StringBuilder text) {
    if (text.indexOf("://") < 0 && text.indexOf("www.") < 0) {
      return text.toString();
    }
    Matcher addresses = ADDRESS.matcher(text);
    StringBuilder blanked = new StringBuilder();
    while (addresses.find()) {
      addresses.appendReplacement(blanked, " ".repeat(addresses.end() - addresses.start()));
    }
    addresses.appendTail(blanked);
    return blanked.toString();
  }

  /** Returns how much a match counts that begins at an offset. */
  double weightAt(int offset) {
    boolean inLink = links.stream().anyMatch(link -> link.start() <= offset && offset < link.end());
    return placeAt(offset).weight() * (inLink ? LINKED : 1);
  }

  /** Returns where an offset lies. */
  Place placeAt(int offset) {
    int low = 0;
    int high = zones.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (zones.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return zones.get(low).place();
  }
}
