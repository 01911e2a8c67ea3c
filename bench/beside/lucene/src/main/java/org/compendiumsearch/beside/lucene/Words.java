package org.compendiumsearch.beside.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Turns what is asked into queries. Safe for all threads. */
final class Words {
  private static final float TITLE = 4;
  private static final float HEADING = 2;
  private static final float TITLE_PHRASE = 2;
  private static final float NEARNESS = 0.1f;
  private static final int NEAR = 2;
  private static final float EXACT = 0.2f;

  private final QueryBuilder queries;
  private final boolean plain;

  Words(Analyzer analyzer, boolean plain) {
    this.queries = new QueryBuilder(analyzer);
    this.plain = plain;
  }

  Query query(JsonNode asked) {
    String phrase = asked.path("phrase").asText("");
    if (asked.path("phrase").isTextual()) {
      return anyField("", 1, field -> queries.createPhraseQuery(field, phrase));
    }
    List<String> words = new ArrayList<>();
    asked.path("words").forEach(word -> words.add(word.asText()));
    if (words.isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    words.forEach(word -> some.add(word("", 1, word), Occur.SHOULD));
    some.setMinimumNumberShouldMatch(asked.path("needed").asInt());
    return plain ? some.build() : ranked(some.build(), words, asked.path("typed").asText());
  }

  private Query ranked(Query some, List<String> words, String typed) {
    BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(some, Occur.MUST);
    Query title = queries.createPhraseQuery(Fields.TITLE, typed);
    ranked.add(new BoostQuery(orNone(title), TITLE_PHRASE), Occur.SHOULD);
    for (int i = 1; i < words.size(); i++) {
      String pair = words.get(i - 1) + " " + words.get(i);
      Query near = queries.createPhraseQuery(Fields.BODY, pair, NEAR);
      ranked.add(new BoostQuery(orNone(near), NEARNESS), Occur.SHOULD);
    }
    words.forEach(word -> ranked.add(word(Fields.EXACT, EXACT, word), Occur.SHOULD));
    return ranked.build();
  }

  private Query word(String variant, float weight, String word) {
    return anyField(variant, weight, field -> queries.createBooleanQuery(field, word));
  }

  /** Makes a query of a field; null where no word is left. */
  private interface OfField {
    @Nullable Query query(String field);
  }

  private static Query anyField(String variant, float weight, OfField made) {
    return new DisjunctionMaxQuery(
        List.of(
            new BoostQuery(orNone(made.query(Fields.TITLE + variant)), weight * TITLE),
            new BoostQuery(orNone(made.query(Fields.HEADING + variant)), weight * HEADING),
            new BoostQuery(orNone(made.query(Fields.BODY + variant)), weight)),
        0);
  }

  private static Query orNone(@Nullable Query query) {
    return query == null ? new MatchNoDocsQuery("no word is left") : query;
  }
}
