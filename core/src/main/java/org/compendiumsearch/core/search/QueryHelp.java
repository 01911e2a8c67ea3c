package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.analysis.Analyzers.Token;
import org.jspecify.annotations.Nullable;

/** Works out how a text could better be asked. Used for one request. */
final class QueryHelp {
  /** Fewer hits than these are a reason to look whether another text was meant. */
  private static final int FEW = 10;

  /** A word in more entries than these is no mistake. */
  private static final int RARE = 2;

  /** How many times more often the likelier word has to stand in the index. */
  private static final int MORE_OFTEN = 10;

  private final Lexicon lexicon;
  private final String text;

  QueryHelp(Lexicon lexicon, String text) {
    this.lexicon = lexicon;
    this.text = text;
  }

  /** Counts what another text finds. */
  interface Counter {
    int of(String text) throws IOException;
  }

  /** Few hits are a reason to look whether the question could be asked better. */
  Hints of(Understanding understood, int total, Counter hits) throws IOException {
    String corrected = corrected(understood.corrections());
    if (total >= FEW || understood.words().isEmpty()) {
      return new Hints(corrected, null, List.of(), null);
    }
    String likelier = likelier(understood.words());
    boolean better = likelier != null && hits.of(likelier) > total;
    List<String> unknown = total == 0 ? unknown(understood.words()) : List.of();
    String without = unknown.isEmpty() ? "" : without(unknown);
    return new Hints(
        corrected,
        better ? likelier : null,
        unknown,
        without.isEmpty() || hits.of(without) == 0 ? null : without);
  }

  /** Returns the text with words replaced, or null where there is nothing to replace. */
  private @Nullable String corrected(Map<String, String> corrections) {
    return corrections.isEmpty()
        ? null
        : reworded(word -> corrections.getOrDefault(word, word)).strip();
  }

  /** Returns the text without some words, their signs included. */
  private String without(List<String> words) {
    return reworded(word -> words.contains(word) ? "" : word)
        .replaceAll("(?<=^|\\s)[+-]+(?=\\s|$)", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** Returns the words that neither stand in the index nor have another that does. */
  private List<String> unknown(List<TypedWord> words) throws IOException {
    List<String> unknown = new ArrayList<>();
    for (TypedWord word : words) {
      if (!word.isIn(lexicon.vocabulary())) {
        unknown.add(word.text());
      }
    }
    return unknown.stream().distinct().toList();
  }

  /** Returns the text with its first rare word replaced by a common one spelt alike, or null. */
  private @Nullable String likelier(List<TypedWord> words) throws IOException {
    for (TypedWord word : words) {
      String folded = lexicon.analyzers().normalize(Analyzers.OTHER, word.text());
      int entries = lexicon.vocabulary().frequencyOfForm(folded);
      if (entries > 0
          && entries <= RARE
          && Spelling.mayBeWrong(word.text())
          && !word.isCorrected()) {
        for (Spelling.Candidate each : lexicon.spelling().of(word.text())) {
          if (each.entries() >= MORE_OFTEN * entries && isOtherWord(folded, each.word())) {
            return reworded(one -> one.equals(word.text()) ? each.word() : one);
          }
        }
      }
    }
    return null;
  }

  /** Another form of the same word is found anyhow. */
  private boolean isOtherWord(String word, String other) {
    for (String language : lexicon.vocabulary().languages()) {
      List<Token> one = lexicon.analyzers().tokens(language, word);
      List<Token> two = lexicon.analyzers().tokens(language, other);
      if (one.size() == 1
          && two.size() == 1
          && one.getFirst().stem().equals(two.getFirst().stem())) {
        return false;
      }
    }
    return !word.toLowerCase(Locale.ROOT).equals(other);
  }

  private String reworded(UnaryOperator<String> replacement) {
    StringBuilder reworded = new StringBuilder();
    int at = 0;
    for (Token token : lexicon.analyzers().tokens(Analyzers.OTHER, text)) {
      reworded.append(text, at, token.start());
      reworded.append(replacement.apply(text.substring(token.start(), token.end())));
      at = token.end();
    }
    return reworded.append(text.substring(at)).toString();
  }
}
