package org.compendiumsearch.server.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Texts that programs stumble over. One thread at a time. */
final class Texts {
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "\0",
          "a\0b",
          "\r\nX-Injected: 1",
          "../../../../etc/passwd",
          "..\\..\\windows",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' OR 1=1 --",
          "${jndi:ldap://x/y}",
          "{{7*7}}",
          "=cmd|'/c calc'!A1",
          "%s%s%n",
          "null",
          "NaN",
          "-1",
          "0",
          "1e9",
          "2147483648",
          "99999999999999999999",
          "٣",
          "１０",
          "true",
          "[]",
          "{\"$ne\":1}",
          "\uFEFF",
          "\u202Egnp.exe",
          "e\u0301".repeat(40),
          "👩‍👩‍👧‍👦",
          "ı İ ß ſ",
          "汉字汉字",
          "النص العربي",
          "\uFFFF",
          "a".repeat(300),
          "-".repeat(200),
          "a-".repeat(9_000),
          "~~~~",
          "global",
          "africa/eastern-africa/kenya",
          "africa//kenya/",
          "hospitality-tourism");

  private static final List<String> SYNTAX =
      List.of(
          "hotel",
          "staff",
          "\"",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "*",
          "?",
          "~",
          "~2",
          "^",
          "^9999999999",
          "+",
          "-",
          "!",
          "&&",
          "||",
          "AND",
          "OR",
          "NOT",
          "TO",
          ":",
          "title:",
          "body:",
          "year:",
          "year:[",
          "sector:",
          "/",
          "/a.*b/",
          "\\",
          "\\u0041",
          "\\",
          "the",
          "of",
          "h*",
          "*a",
          "a?b*c",
          "trafficking",
          "труд",
          "船",
          "العمل",
          "2015");

  private final SplittableRandom random;

  Texts(SplittableRandom random) {
    this.random = random;
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  /** Returns a text, not yet encoded. */
  String text() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> oneOf(NASTY);
      case 2 -> anything(random.nextInt(1, 60));
      case 3 -> oneOf(SYNTAX).repeat(random.nextInt(1, once(20) ? 3_000 : 30));
      case 4 -> Long.toString(random.nextLong());
      default -> query();
    };
  }

  /** Returns something like a query. */
  String query() {
    StringBuilder query = new StringBuilder();
    for (int i = random.nextInt(1, once(30) ? 400 : 9); i > 0; i--) {
      query.append(oneOf(SYNTAX)).append(once(3) ? "" : " ");
    }
    return query.toString();
  }

  private String anything(int length) {
    StringBuilder any = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int most = once(2) ? 0x80 : once(2) ? 0x3000 : 0x11_0000;
      int point = random.nextInt(most);
      any.appendCodePoint(Character.isSurrogate((char) point) && point < 0x1_0000 ? 'x' : point);
    }
    return any.toString();
  }

  /** Returns a text as it may stand in an address, sometimes as it may not. */
  String encoded(String text) {
    if (once(25)) {
      return oneOf(
          List.of("%", "%4", "%zz", "%C0%AF", "%ED%A0%80", "%FF%FE", "%u0041", "%25%32", "+%2B"));
    }
    if (once(40)) {
      return text.replaceAll("[^!-~]", "").replace("#", "");
    }
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  byte[] bytes(int most) {
    byte[] bytes = new byte[random.nextInt(most)];
    random.nextBytes(bytes);
    return bytes;
  }
}
