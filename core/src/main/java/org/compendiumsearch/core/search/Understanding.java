package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.query.Syntax;

/**
 * What a text is taken to ask for.
 *
 * @param query finds it
 * @param words those that count; none in Lucene's syntax
 * @param languages those it is likeliest in
 * @param corrections words that are looked for in another spelling, and that spelling
 */
record Understanding(
    TextQuery query,
    List<TypedWord> words,
    Map<String, String> corrections,
    List<String> languages) {
  /** Reads a text in the way of a request; a blank one asks for everything. */
  static Understanding of(Snapshot snapshot, SearchRequest request, String text)
      throws IOException {
    if (text.isBlank()) {
      TextQuery everything =
          new TextQuery(
              Snapshot.ofType(IndexSchema.ENTRY),
              new MatchNoDocsQuery("a request without words marks none"),
              Snapshot.ofType(IndexSchema.ENTRY),
              "");
      return new Understanding(everything, List.of(), Map.of(), List.of());
    }
    Lexicon lexicon = snapshot.lexicon();
    if (request.syntax() == Syntax.LUCENE) {
      TextQuery query = new LuceneSyntax(lexicon.analyzers(), snapshot).build(text);
      return new Understanding(query, List.of(), Map.of(), List.of());
    }
    QueryBuilder builder = new QueryBuilder(lexicon, request.match(), text);
    TextQuery query = builder.build();
    return new Understanding(
        query, builder.tellingWords(), builder.corrections(), builder.languages());
  }
}
