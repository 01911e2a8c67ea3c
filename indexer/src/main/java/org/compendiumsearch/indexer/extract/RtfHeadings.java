package org.compendiumsearch.indexer.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Marks the headings of an RTF file (RTF 1.9.1): a letter of Unicode's private use that tells the
 * level is put before the text of a paragraph whose style, or which itself, has an outline level.
 * Nothing else is changed. Used once.
 */
final class RtfHeadings {
  /** The letter of level 0; in no use by the common symbol fonts, which end at U+F0FF. */
  private static final char MARK = '\uE7A0';

  private static final int LEVELS = 9;
  private static final int UNICODE = 1 << 16;
  private static final int MOST_DIGITS = 9;

  /** Groups that hold no text of a paragraph. */
  private static final Set<String> ASIDE =
      Set.of(
          "fonttbl",
          "colortbl",
          "info",
          "pict",
          "object",
          "fldinst",
          "listtext",
          "pntext",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "footnote",
          "annotation",
          "xe",
          "tc",
          "bkmkstart",
          "bkmkend",
          "listtable",
          "nonshppict");

  private final byte[] rtf;
  private final ByteArrayOutputStream out;
  private final RtfStyles styles = new RtfStyles();
  private final Deque<Group> groups = new ArrayDeque<>();
  private Group group = new Group(false, false, 0);
  private int stylesheet;
  private boolean begun;
  private int at;

  /**
   * What holds until a group ends.
   *
   * @param level of the paragraph, 0 where it is no heading
   */
  private record Group(boolean aside, boolean styles, int level) {
    Group withLevel(int now) {
      return new Group(aside, styles, now);
    }
  }

  RtfHeadings(byte[] rtf) {
    this.rtf = rtf;
    this.out = new ByteArrayOutputStream(rtf.length + 1024);
  }

  /** Returns the level that a letter marks, 0 for other letters. */
  static int level(char letter) {
    return letter > MARK && letter <= MARK + LEVELS ? letter - MARK : 0;
  }

  /** Returns the file with marks. */
  byte[] marked() {
    while (at < rtf.length) {
      switch (rtf[at]) {
        case '{' -> {
          groups.push(group);
          copy(1);
        }
        case '}' -> {
          endGroup();
          copy(1);
        }
        case '\\' -> control();
        case '\r', '\n' -> copy(1);
        default -> {
          text((char) (rtf[at] & 0xFF));
          copy(1);
        }
      }
    }
    return out.toByteArray();
  }

  private void endGroup() {
    if (group.styles() && groups.size() == stylesheet + 1) {
      styles.end();
    }
    if (!groups.isEmpty()) {
      group = groups.pop();
    }
  }

  private void copy(int length) {
    int end = Math.min(rtf.length, at + length);
    out.write(rtf, at, end - at);
    at = end;
  }

  private void control() {
    int next = at + 1;
    if (next >= rtf.length || !isLetter(rtf[next])) {
      symbol(next < rtf.length ? (char) rtf[next] : ' ');
      return;
    }
    int end = next;
    while (end < rtf.length && isLetter(rtf[end])) {
      end++;
    }
    String word = new String(rtf, next, end - next, StandardCharsets.ISO_8859_1);
    int digits = end < rtf.length && rtf[end] == '-' ? end + 1 : end;
    int last = digits;
    while (last < rtf.length && last - digits < MOST_DIGITS && isDigit(rtf[last])) {
      last++;
    }
    boolean has = last > digits;
    int number =
        has ? Integer.parseInt(new String(rtf, end, last - end, StandardCharsets.ISO_8859_1)) : 0;
    int after = has ? last : end;
    if (word.equals("u")) {
      text('u');
    }
    copy(after + (after < rtf.length && rtf[after] == ' ' ? 1 : 0) - at);
    word(word, number);
  }

  private void symbol(char symbol) {
    switch (symbol) {
      case '*' -> group = new Group(true, false, group.level());
      case '\'' -> text('x');
      case '\\', '{', '}', '~', '_' -> text(symbol);
      case '\r', '\n' -> begun = false;
      default -> {}
    }
    copy(symbol == '\'' ? 4 : 2);
  }

  private void word(String word, int number) {
    if (group.styles()) {
      styles.word(word, number);
      return;
    }
    switch (word) {
      case "bin" -> copy(Math.max(0, number));
      case "stylesheet" -> {
        group = new Group(true, true, 0);
        stylesheet = groups.size();
      }
      case "pard" -> group = group.withLevel(0);
      case "s" -> group = group.withLevel(styles.level(number));
      case "outlinelevel" -> group = group.withLevel(RtfStyles.levelOf(number));
      case "par", "sect", "page", "cell", "row" -> begun = begun && group.aside();
      default -> group = ASIDE.contains(word) ? new Group(true, false, group.level()) : group;
    }
  }

  private void text(char letter) {
    if (group.styles()) {
      styles.letter(letter);
    } else if (!group.aside() && !begun && letter != ' ' && letter != '\t') {
      begun = true;
      if (group.level() > 0) {
        int mark = MARK + group.level() - UNICODE;
        String marked = String.format(Locale.ROOT, "{\\uc1\\u%d?}", mark);
        out.writeBytes(marked.getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
