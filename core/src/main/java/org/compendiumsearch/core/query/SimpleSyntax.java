package org.compendiumsearch.core.query;

import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.query.Clause.AnyOf;
import org.compendiumsearch.core.query.Clause.Demand;
import org.compendiumsearch.core.query.Clause.Group;
import org.compendiumsearch.core.query.Clause.Part;
import org.compendiumsearch.core.query.Clause.Phrase;
import org.compendiumsearch.core.query.Clause.Prefix;
import org.compendiumsearch.core.query.Clause.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person types: words, {@code "a phrase"}, {@code +must}, {@code -not}, {@code OR},
 * {@code prefix*}, {@code (groups)}. Whatever does not fit is read as words: there are no errors.
 * An opening quotation mark without its partner is passed over, a parenthesis left open closes at
 * the end. Used once.
 */
public final class SimpleSyntax {
  /** Deeper parentheses are passed over. */
  private static final int MAX_DEPTH = 20;

  private static final String QUOTES = "\"“”„‟«»「」『』＂";

  private final String text;
  private int at;

  private SimpleSyntax(String text) {
    this.text = text;
  }

  /** Reads a query; a text without words gives an empty group. */
  public static Group parse(String text) {
    return new SimpleSyntax(text).group(0);
  }

  private Group group(int depth) {
    List<Part> parts = new ArrayList<>();
    boolean or = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ')') {
        at++;
        if (depth > 0) {
          break;
        }
      } else if (isSpace(c)) {
        at++;
      } else if (isOr()) {
        at += 2;
        or = !parts.isEmpty();
      } else {
        Part part = part(depth);
        if (part != null) {
          add(parts, part, or);
          or = false;
        }
      }
    }
    return new Group(parts);
  }

  /** Adds a part; after an OR it becomes an alternative of the part before it. */
  private static void add(List<Part> parts, Part part, boolean or) {
    if (!or || part.demand() == Demand.EXCLUDED) {
      parts.add(part);
      return;
    }
    Part before = parts.removeLast();
    List<Clause> alternatives = new ArrayList<>();
    if (before.clause() instanceof AnyOf any) {
      alternatives.addAll(any.clauses());
    } else {
      alternatives.add(before.clause());
    }
    alternatives.add(part.clause());
    parts.add(new Part(before.demand(), new AnyOf(alternatives)));
  }

  private @Nullable Part part(int depth) {
    Demand demand = Demand.WANTED;
    while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      demand = text.charAt(at) == '+' ? Demand.REQUIRED : Demand.EXCLUDED;
      at++;
    }
    if (at == text.length() || isSpace(text.charAt(at)) || text.charAt(at) == ')') {
      return null;
    }
    Clause clause = clause(depth);
    return clause == null ? null : new Part(demand, clause);
  }

  private @Nullable Clause clause(int depth) {
    char c = text.charAt(at);
    if (c == '(') {
      at++;
      if (depth >= MAX_DEPTH) {
        return null;
      }
      Group group = group(depth + 1);
      return group.parts().isEmpty() ? null : group;
    }
    if (isQuote(c)) {
      at++;
      int end = closingQuote();
      if (end < 0) {
        return null;
      }
      String phrase = text.substring(at, end).strip();
      at = end + 1;
      return phrase.isEmpty() ? null : new Phrase(phrase);
    }
    return word();
  }

  private @Nullable Clause word() {
    int start = at;
    while (at < text.length() && !isEndOfWord(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    String prefix = word.replaceAll("[*]+$", "");
    if (prefix.isEmpty()) {
      return null;
    }
    return prefix.length() < word.length() ? new Prefix(prefix) : new Word(word);
  }

  private boolean isOr() {
    return text.startsWith("OR", at)
        && (at == 0 || isEndOfWord(text.charAt(at - 1)))
        && (at + 2 == text.length() || isEndOfWord(text.charAt(at + 2)));
  }

  private int closingQuote() {
    for (int i = at; i < text.length(); i++) {
      if (isQuote(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isEndOfWord(char c) {
    return isSpace(c) || isQuote(c) || c == '(' || c == ')';
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
