package org.compendiumsearch.core.rules;

import org.apache.lucene.queryparser.classic.ParseException;

/** What is wrong with a rule, in words for whoever wrote it. */
final class RuleFaults {
  private RuleFaults() {}

  /** A fault whose message is already written for the reader. */
  static final class Told extends ParseException {
    private static final long serialVersionUID = 1L;

    Told(String message) {
      super(message);
    }
  }

  static String message(ParseException fault) {
    Throwable cause = fault instanceof Told || fault.getCause() == null ? fault : fault.getCause();
    if (cause instanceof Told) {
      return String.valueOf(cause.getMessage());
    }
    if (cause instanceof ParseException parse && parse.currentToken != null) {
      String next = parse.currentToken.next.image;
      return "it cannot be understood at character "
          + (parse.currentToken.next.beginColumn + 1)
          + (next.isEmpty() ? ", where it ends too early" : ", at \"" + next + "\"");
    }
    return "it is no query of Lucene's syntax; look for quotation marks and parentheses that are"
        + " not closed, and for special characters without a backslash before them";
  }
}
