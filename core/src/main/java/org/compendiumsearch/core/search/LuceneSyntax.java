package org.compendiumsearch.core.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.taxonomy.Facet;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's classic query syntax over the field names of the interface: {@code title}, {@code
 * heading}, {@code body} in every language, {@code year}, {@code document} and every facet. Words
 * without a field are looked for in the three text fields. Used for one request.
 */
final class LuceneSyntax extends QueryParser {
  private static final String DEFAULT = "";
  private static final String DOCUMENT = "document";

  /** How deep parentheses may lie in each other: the parser goes a level of the stack down each. */
  private static final int MAX_DEPTH = 100;

  private static final Pattern COLUMN = Pattern.compile("column (\\d+)");

  private final Analyzers analyzers;
  private final Map<String, List<TextField>> textFields = new LinkedHashMap<>();
  private final Map<String, String> keywordFields = new LinkedHashMap<>();

  private record TextField(String name, String language, float weight) {}

  LuceneSyntax(Analyzers analyzers, Snapshot snapshot) {
    super(DEFAULT, analyzers.ofQueries());
    this.analyzers = analyzers;
    setDefaultOperator(Operator.OR);
    List<TextField> titles = new ArrayList<>();
    List<TextField> headings = new ArrayList<>();
    List<TextField> bodies = new ArrayList<>();
    for (String language : snapshot.languages()) {
      titles.add(new TextField(IndexSchema.title(language), language, Ranking.TITLE));
      headings.add(new TextField(IndexSchema.heading(language), language, Ranking.HEADING));
      bodies.add(new TextField(IndexSchema.body(language), language, 1));
    }
    textFields.put("title", titles);
    textFields.put("heading", headings);
    textFields.put("body", bodies);
    textFields.put(DEFAULT, textFields.values().stream().flatMap(List::stream).toList());
    keywordFields.put(DOCUMENT, IndexSchema.DOCUMENT);
    for (Facet facet : snapshot.facets().all()) {
      keywordFields.put(facet.id(), IndexSchema.facet(facet.id()));
    }
  }

  /**
   * Reads a query.
   *
   * @throws InvalidRequestException saying where it cannot be understood
   */
  TextQuery build(String text) {
    if (isTooDeep(text)) {
      throw new InvalidRequestException("q", "parentheses may lie " + MAX_DEPTH + " deep");
    }
    try {
      Query query = parse(text);
      Query entries =
          new BooleanQuery.Builder()
              .add(query, Occur.MUST)
              .add(Snapshot.ofType(IndexSchema.ENTRY), Occur.FILTER)
              .build();
      return new TextQuery(entries, query, Snapshot.ofType(IndexSchema.ENTRY), "");
    } catch (ParseException e) {
      throw new InvalidRequestException("q", message(e));
    } catch (TooComplexToDeterminizeException e) {
      throw new InvalidRequestException(
          "q", "the query holds a wildcard or a regular expression that is too large");
    }
  }

  /** Counts the parentheses that stand neither in quotation marks nor behind a backslash. */
  private static boolean isTooDeep(String text) {
    int depth = 0;
    char within = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == within) {
        within = ' ';
      } else if (within == ' ' && (c == '"' || c == '/')) {
        within = c;
      } else if (within != '"' && c == '(' && ++depth > MAX_DEPTH) {
        return true;
      } else if (within != '"' && c == ')' && depth > 0) {
        depth--;
      }
    }
    return false;
  }

  private static String message(ParseException fault) {
    if (fault instanceof Misplaced) {
      return String.valueOf(fault.getMessage());
    }
    Throwable cause = fault.getCause() == null ? fault : fault.getCause();
    if (cause instanceof Misplaced) {
      return String.valueOf(cause.getMessage());
    }
    if (cause instanceof ParseException parse && parse.currentToken != null) {
      return "the query cannot be understood at character "
          + (parse.currentToken.next.beginColumn + 1)
          + (parse.currentToken.next.image.isEmpty()
              ? ", where it ends too early"
              : ", at \"" + parse.currentToken.next.image + "\"")
          + "; put special characters in quotation marks or a backslash before them";
    }
    Matcher column = COLUMN.matcher(String.valueOf(cause.getMessage()));
    return column.find()
        ? "the query cannot be understood at character " + column.group(1)
        : "the query cannot be understood: it is too large, or holds what Lucene's syntax forbids"
            + " (a word that begins with * or ?, a number out of its range)";
  }

  /** A fault whose message is already written for the user. */
  private static final class Misplaced extends ParseException {
    private static final long serialVersionUID = 1L;

    Misplaced(String message) {
      super(message);
    }
  }

  private interface FieldQuery {
    @Nullable Query in(TextField field) throws ParseException;
  }

  /** Returns the query over all Lucene fields behind a text field, or null for another field. */
  private @Nullable Query inText(String name, FieldQuery query) throws ParseException {
    List<TextField> fields = textFields.get(name);
    if (fields == null) {
      return null;
    }
    List<Query> queries = new ArrayList<>();
    for (TextField field : fields) {
      Query each = query.in(field);
      if (each != null) {
        queries.add(field.weight() == 1 ? each : new BoostQuery(each, field.weight()));
      }
    }
    return new DisjunctionMaxQuery(queries, 0);
  }

  private String keyword(String name) throws ParseException {
    if (name.equals(IndexSchema.YEAR)) {
      throw new Misplaced(
          "year takes a number or a range of numbers: year:2015, year:[2015 TO 2020]");
    }
    String field = keywordFields.get(name);
    if (field == null) {
      throw new Misplaced(
          "unknown field \""
              + name
              + "\"; the fields are title, heading, body, year, "
              + String.join(", ", keywordFields.keySet()));
    }
    return field;
  }

  private static int year(String text) throws ParseException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Misplaced("year must be a number, got \"" + text + "\"");
    }
  }

  @Override
  protected Query newFieldQuery(Analyzer analyzer, String name, String text, boolean quoted)
      throws ParseException {
    if (name.equals(IndexSchema.YEAR)) {
      int year = year(text);
      return org.apache.lucene.document.IntField.newExactQuery(IndexSchema.YEAR, year);
    }
    Query inText = inText(name, field -> super.newFieldQuery(analyzer, field.name(), text, quoted));
    return inText != null ? inText : new TermQuery(new Term(keyword(name), text));
  }

  @Override
  protected Query getFieldQuery(String name, String text, int slop) throws ParseException {
    Query inText = inText(name, field -> phrase(field, text, slop));
    return inText != null ? inText : newFieldQuery(getAnalyzer(), name, text, true);
  }

  private @Nullable Query phrase(TextField field, String text, int slop) throws ParseException {
    Query query = super.newFieldQuery(getAnalyzer(), field.name(), text, true);
    return query instanceof MultiPhraseQuery phrase
        ? new MultiPhraseQuery.Builder(phrase).setSlop(slop).build()
        : query;
  }

  @Override
  protected Query getRangeQuery(
      String name, @Nullable String from, @Nullable String to, boolean fromIn, boolean toIn)
      throws ParseException {
    if (textFields.containsKey(name)) {
      throw new Misplaced("a range needs a field such as year: year:[2015 TO 2020]");
    }
    if (name.equals(IndexSchema.YEAR)) {
      int first = from == null ? Integer.MIN_VALUE : year(from) + (fromIn ? 0 : 1);
      int last = to == null ? Integer.MAX_VALUE : year(to) - (toIn ? 0 : 1);
      return org.apache.lucene.document.IntField.newRangeQuery(IndexSchema.YEAR, first, last);
    }
    return TermRangeQuery.newStringRange(keyword(name), from, to, fromIn, toIn);
  }

  @Override
  protected Query getPrefixQuery(String name, String text) throws ParseException {
    return getWildcardQuery(name, text + "*");
  }

  @Override
  protected Query getWildcardQuery(String name, String text) throws ParseException {
    if (text.equals("*") || text.equals("**")) {
      return everythingIn(name);
    }
    if (text.startsWith("*") || text.startsWith("?")) {
      throw new Misplaced("a word cannot begin with * or ?, got \"" + text + "\"");
    }
    Query inText = inText(name, field -> new WildcardQuery(surface(field, text, t -> t)));
    return inText != null ? inText : new WildcardQuery(new Term(keyword(name), text));
  }

  private Query everythingIn(String name) throws ParseException {
    if (name.equals("*") || name.equals(DOCUMENT) || textFields.containsKey(name)) {
      return newMatchAllDocsQuery();
    }
    return new FieldExistsQuery(name.equals(IndexSchema.YEAR) ? name : keyword(name));
  }

  @Override
  protected Query getRegexpQuery(String name, String text) throws ParseException {
    try {
      Query inText =
          inText(name, field -> new RegexpQuery(surface(field, text, t -> "(" + t + ")")));
      return inText != null ? inText : new RegexpQuery(new Term(keyword(name), text));
    } catch (IllegalArgumentException e) {
      throw new Misplaced("the regular expression /" + text + "/ cannot be understood");
    }
  }

  @Override
  protected Query getFuzzyQuery(String name, String text, float edits) throws ParseException {
    int distance = Math.min(2, Math.max(1, (int) edits));
    Query inText = inText(name, field -> new FuzzyQuery(surface(field, text, t -> t), distance, 1));
    return inText != null ? inText : new FuzzyQuery(new Term(keyword(name), text), distance);
  }

  @Override
  protected Query newMatchAllDocsQuery() {
    return Snapshot.ofType(IndexSchema.ENTRY);
  }

  private Term surface(TextField field, String text, UnaryOperator<String> form) {
    String folded = analyzers.normalize(field.language(), text);
    return new Term(field.name(), Analyzers.surfaceTerm(form.apply(folded)));
  }
}
