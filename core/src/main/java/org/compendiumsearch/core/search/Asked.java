package org.compendiumsearch.core.search;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, in the mode in which it can be answered.
 *
 * @param understanding of its words
 * @param mode in which it is answered
 * @param note why that is not the mode that was asked for, or null
 * @param query finds and ranks entries, before any filter
 * @param nearest what is near in meaning, where that counts
 */
record Asked(
    Understanding understanding,
    Mode mode,
    @Nullable String note,
    Query query,
    @Nullable Nearest nearest) {
  /** Reads a request. */
  static Asked of(Snapshot snapshot, SearchRequest request, Meanings meanings) throws IOException {
    Understanding understood = Understanding.of(snapshot, request, request.text());
    Query words = understood.query().scoring();
    String note = meanings.whyNot(snapshot.stamp().model());
    if (request.mode() == Mode.LEXICAL || note != null) {
      boolean asked = request.mode() != null && request.mode() != Mode.LEXICAL;
      return new Asked(understood, Mode.LEXICAL, asked ? note : null, words, null);
    }
    Mode mode = request.mode() == null ? Mode.HYBRID : request.mode();
    if (request.isBrowse()) {
      return new Asked(understood, mode, null, words, null);
    }
    if (!meanings.knows(understood.languages())) {
      return new Asked(understood, Mode.LEXICAL, Meanings.OTHER_LANGUAGE, words, null);
    }
    float[] vector;
    try {
      vector = meanings.of(understood.query().question());
    } catch (InvalidRequestException notLoaded) {
      return new Asked(understood, Mode.LEXICAL, notLoaded.getMessage(), words, null);
    }
    if (vector == null) {
      return new Asked(understood, Mode.LEXICAL, Meanings.NO_QUESTION, words, null);
    }
    Nearest nearest = Nearest.to(vector, snapshot);
    Query found =
        mode == Mode.HYBRID
            ? Fusion.of(words, ofAnyWord(snapshot, request), nearest, snapshot.searcher())
            : Fusion.byMeaning(nearest);
    Query demanded =
        new BooleanQuery.Builder()
            .add(found, Occur.MUST)
            .add(understood.query().demands(), Occur.FILTER)
            .build();
    return new Asked(understood, mode, null, demanded, nearest);
  }

  /** What is near in meaning need not hold most of the words to gain by those it holds. */
  private static Query ofAnyWord(Snapshot snapshot, SearchRequest request) throws IOException {
    SearchRequest any = request.withMatch(Match.ANY);
    return Understanding.of(snapshot, any, request.text()).query().scoring();
  }
}
