package org.compendiumsearch.core.testing.engine;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws texts of pieces on which reading and cutting may stumble. */
public final class RandomText {
  private static final List<String> QUERY_PIECES =
      List.of(
          "hotel",
          "x",
          "人口",
          "the",
          "OR",
          "AND",
          "NOT",
          "TO",
          " ",
          " ",
          " ",
          "\t",
          "\"",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "+",
          "-",
          "*",
          "?",
          "~",
          "^",
          "2",
          "0.5",
          ":",
          "\\",
          "/",
          "!",
          "&&",
          "||",
          "'",
          "title:",
          "year:",
          "2015",
          "document:",
          "sector:",
          "<",
          ">",
          "=",
          "🙂",
          "\n");

  private static final List<String> PROSE_PIECES =
      List.of("hotel", "Hotels", "police", "policemen", "staff", "人口", "🙂", "x".repeat(90), "…");

  private static final List<String> GAPS =
      List.of(" ", " ", " ", " ", ", ", ". ", "! ", "\n", "\n\n", "  ", "\t", " — ");

  private RandomText() {}

  /** Returns a query of pieces of both syntaxes, mostly broken. */
  static String query(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(25); i > 0; i--) {
      text.append(QUERY_PIECES.get(random.nextInt(QUERY_PIECES.size())));
    }
    return text.toString();
  }

  /** Returns sentences and paragraphs, some very long. */
  public static String prose(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(300); i > 0; i--) {
      text.append(PROSE_PIECES.get(random.nextInt(PROSE_PIECES.size())));
      text.append(GAPS.get(random.nextInt(GAPS.size())));
    }
    return text.toString();
  }

  /** Returns a text with every run of white space folded. */
  static String onOneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
