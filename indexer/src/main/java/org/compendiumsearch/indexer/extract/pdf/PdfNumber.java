package org.compendiumsearch.indexer.extract.pdf;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number before a heading: 1, 1.2, II., Chapter 3, Annex A. Immutable.
 *
 * @param depth how many parts it has; 0 where there is none
 * @param end where the words begin after it
 * @param named whether a word such as "Chapter" stands before it
 */
record PdfNumber(int depth, int end, boolean named) {
  static final PdfNumber NONE = new PdfNumber(0, 0, false);

  private static final String NAMES =
      "chapter|part|annex|appendix|article|section|module|unit|step|recommendation|chapitre|partie"
          + "|annexe|titre|section|cap[ií]tulo|parte|anexo|secci[oó]n|art[ií]culo|kapitel|teil|anhang"
          + "|abschnitt|capitolo|allegato|sezione|bijlage|hoofdstuk|глава|часть|раздел|приложение"
          + "|статья|الفصل|الباب|المادة|فصل|פרק";
  private static final Pattern NAMED =
      Pattern.compile(
          "^(?:" + NAMES + ")\\s+(\\d{1,3}|[a-z]|[ivxlc]{1,7})\\b[\\s.:–—-]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CHINESE =
      Pattern.compile("^(?:第[\\d一二三四五六七八九十百]+[章节節条條部编編]|[一二三四五六七八九十]{1,3}[、.])\\s*");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "^((?:\\d{1,3}|[A-Z])(?:\\.\\d{1,3}){0,5})([.:)]?)\\s+(?=[\\p{L}\"“«(¿\\\\])");
  private static final Pattern ROMAN =
      Pattern.compile("^([IVXLC]{1,7})([.:)]|\\s[–—-])\\s+(?=[\\p{L}\"“«(])");

  /** Reads the number at the beginning of a text. */
  static PdfNumber of(String text) {
    Matcher named = NAMED.matcher(text);
    if (named.find()) {
      return new PdfNumber(1, named.end(), true);
    }
    Matcher roman = ROMAN.matcher(text);
    if (roman.find()) {
      return new PdfNumber(1, roman.end(), false);
    }
    Matcher decimal = DECIMAL.matcher(text);
    if (decimal.find()) {
      String number = decimal.group(1);
      int parts = number.split("\\.", -1).length;
      boolean article = number.length() == 1 && Character.isLetter(number.charAt(0));
      // "A house" is no number; "A. House" is.
      return article && decimal.group(2).isEmpty()
          ? NONE
          : new PdfNumber(parts, decimal.end(), false);
    }
    Matcher chinese = CHINESE.matcher(text);
    return chinese.find() ? new PdfNumber(1, chinese.end(), true) : NONE;
  }

  /** Returns the words of a heading, comparable, without its number. */
  static String words(String text) {
    String words = PdfText.comparable(text.substring(of(text).end()));
    return words.isEmpty() ? PdfText.comparable(text).toLowerCase(Locale.ROOT) : words;
  }
}
