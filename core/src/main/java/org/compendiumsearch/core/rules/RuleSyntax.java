package org.compendiumsearch.core.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.taxonomy.Rule;
import org.compendiumsearch.core.taxonomy.RuleCheck;
import org.jspecify.annotations.Nullable;

/**
 * Rules in Lucene's classic syntax over the words of one entry. Safe for all threads.
 *
 * <p>Words without an operator must all be there. A word matches in all its forms, as in a search;
 * one with {@code *} or {@code ?} matches as it is written, and so does one behind an equals sign:
 * {@code =organ} finds "organ" and no "organization". Phrases may hold such words too; in a phrase
 * a word behind a hyphen must not be there: {@code "-food bank"}. {@code "a b"~5} finds both words,
 * in any order, with at most five others between them. {@code ^2} behind the whole rule doubles its
 * weight.
 */
public final class RuleSyntax implements RuleCheck {
  /** The one field of an entry in memory; the language behind the dot chooses the analysis. */
  private static final String FIELD = "text.";

  /** A shorter beginning stands for too many words to mean any of them. */
  private static final int SHORTEST_BEGINNING = 3;

  private static final int MOST_CHARACTERS = 1_000;

  /** More different words of one entry than this are no sign of anything. */
  private static final int MOST_FORMS = 1_000;

  private final Analyzers analyzers;

  /** Creates the syntax for the words that these analyzers make. */
  public RuleSyntax(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  /**
   * A rule that can be run.
   *
   * @param need what an entry must hold for the query to find anything
   */
  record Compiled(Rule rule, Query query, double weight, Need need) {}

  static String field(String analysis) {
    return FIELD + analysis;
  }

  @Override
  public Optional<String> fault(Rule rule) {
    try {
      parse(rule);
      return Optional.empty();
    } catch (ParseException e) {
      return Optional.of(RuleFaults.message(e));
    }
  }

  /**
   * Makes a rule ready to run.
   *
   * @throws IllegalArgumentException for a rule that {@link #fault} would have told of
   */
  Compiled compile(Rule rule) {
    try {
      return parse(rule);
    } catch (ParseException e) {
      throw new IllegalArgumentException("rule " + rule, e);
    }
  }

  private Compiled parse(Rule rule) throws ParseException {
    if (rule.query().length() > MOST_CHARACTERS) {
      throw new RuleFaults.Told("a rule may have " + MOST_CHARACTERS + " characters");
    }
    String analysis = analyzers.analysisOf(rule.language());
    Reader reader = new Reader(analysis);
    Query query = reader.parse(rule.query());
    double weight = 1;
    if (query instanceof BoostQuery boosted) {
      query = boosted.getQuery();
      weight = boosted.getBoost();
    }
    refuseEmptyAndInnerWeights(query);
    return new Compiled(rule, query, weight, need(query, reader.needs));
  }

  /** Returns what a query needs: all that its required clauses do, or one of the others. */
  private static Need need(Query query, Map<Query, Need> ofLeaves) {
    if (query instanceof BooleanQuery clauses) {
      List<Need> all = new ArrayList<>();
      List<Need> any = new ArrayList<>();
      for (BooleanClause clause : clauses.clauses()) {
        if (clause.isRequired()) {
          all.add(need(clause.query(), ofLeaves));
        } else if (!clause.isProhibited()) {
          any.add(need(clause.query(), ofLeaves));
        }
      }
      return all.isEmpty() ? new Need.Any(any) : new Need.All(all);
    }
    return Objects.requireNonNull(ofLeaves.get(query));
  }

  private static void refuseEmptyAndInnerWeights(Query query) throws ParseException {
    if (query instanceof BoostQuery) {
      throw new RuleFaults.Told(
          "a weight belongs behind the whole rule, in parentheses: (a AND b)^2");
    }
    if (query instanceof BooleanQuery clauses) {
      boolean onlyWithout = true;
      for (BooleanClause clause : clauses.clauses()) {
        onlyWithout &= clause.isProhibited();
        refuseEmptyAndInnerWeights(clause.query());
      }
      if (onlyWithout) {
        throw new RuleFaults.Told("a rule must say what is to be there, not only what is not");
      }
    } else if (!(query instanceof IntervalQuery)) {
      throw new RuleFaults.Told("it finds no word at all");
    }
  }

  /** Reads one rule. */
  private final class Reader extends QueryParser {
    private final String analysis;
    private final Map<Query, Need> needs = new HashMap<>();
    private List<Need> ofLeaf = new ArrayList<>();

    Reader(String analysis) {
      super(field(analysis), analyzers.ofQueries());
      this.analysis = analysis;
      setDefaultOperator(Operator.AND);
      // Else words side by side would be read as one phrase.
      setSplitOnWhitespace(true);
    }

    private Query of(String name, IntervalsSource source) throws ParseException {
      if (!name.equals(field(analysis))) {
        throw new RuleFaults.Told(
            "a rule knows no fields, got \"" + name + "\"; put a colon in quotation marks");
      }
      Query leaf = new IntervalQuery(name, source);
      needs.put(leaf, new Need.All(List.copyOf(ofLeaf)));
      ofLeaf = new ArrayList<>();
      return leaf;
    }

    @Override
    protected Query getFieldQuery(String name, String text, boolean quoted) throws ParseException {
      return of(name, phrase(text, -1));
    }

    @Override
    protected Query newFieldQuery(Analyzer analyzer, String name, String text, boolean quoted)
        throws ParseException {
      return of(name, phrase(text, -1));
    }

    @Override
    protected Query getFieldQuery(String name, String text, int slop) throws ParseException {
      return of(name, phrase(text, slop));
    }

    @Override
    protected Query getPrefixQuery(String name, String text) throws ParseException {
      return of(name, word(text + "*"));
    }

    @Override
    protected Query getWildcardQuery(String name, String text) throws ParseException {
      return of(name, word(text));
    }

    @Override
    protected Query getFuzzyQuery(String name, String text, float edits) throws ParseException {
      throw new RuleFaults.Told("~ belongs behind a phrase: \"a b\"~5");
    }

    @Override
    protected Query getRegexpQuery(String name, String text) throws ParseException {
      throw new RuleFaults.Told("a rule holds no regular expressions; use * or ?");
    }

    @Override
    protected Query getRangeQuery(
        String name, @Nullable String from, @Nullable String to, boolean fromIn, boolean toIn)
        throws ParseException {
      throw new RuleFaults.Told("a rule holds no ranges");
    }

    private IntervalsSource phrase(String text, int slop) throws ParseException {
      List<IntervalsSource> wanted = new ArrayList<>();
      List<IntervalsSource> all = new ArrayList<>();
      for (String each : text.strip().split("\\s+", -1)) {
        boolean without = each.length() > 1 && each.startsWith("-");
        List<Need> before = List.copyOf(ofLeaf);
        IntervalsSource word = word(without ? each.substring(1) : each);
        if (without) {
          ofLeaf = new ArrayList<>(before);
        }
        all.add(word);
        if (!without) {
          wanted.add(word);
        }
      }
      if (wanted.isEmpty()) {
        throw new RuleFaults.Told("a phrase must hold a word that is to be there");
      }
      IntervalsSource source = together(wanted, slop);
      return wanted.size() == all.size()
          ? source
          : Intervals.notContainedBy(source, together(all, slop));
    }

    private static IntervalsSource together(List<IntervalsSource> words, int slop) {
      IntervalsSource[] sources = words.toArray(IntervalsSource[]::new);
      if (sources.length == 1) {
        return sources[0];
      }
      return slop > 0
          ? Intervals.maxgaps(slop, Intervals.unordered(sources))
          : Intervals.phrase(sources);
    }

    private IntervalsSource word(String written) throws ParseException {
      int wildcard = firstWildcard(written);
      if (wildcard >= 0) {
        if (wildcard < SHORTEST_BEGINNING) {
          throw new RuleFaults.Told(
              "at least "
                  + SHORTEST_BEGINNING
                  + " letters must stand before * or ?, got \""
                  + written
                  + "\"");
        }
        ofLeaf.add(new Need.Beginning(asWritten(written.substring(0, wildcard))));
        return Intervals.wildcard(new BytesRef(asWritten(written)), MOST_FORMS);
      }
      if (written.length() > 1 && written.startsWith("=")) {
        ofLeaf.add(new Need.Word(asWritten(written.substring(1))));
        return Intervals.term(asWritten(written.substring(1)));
      }
      List<IntervalsSource> stems = new ArrayList<>();
      for (Analyzers.Token token : analyzers.tokens(analysis, written)) {
        ofLeaf.add(new Need.Word(token.stem()));
        stems.add(Intervals.term(token.stem()));
      }
      if (stems.isEmpty()) {
        throw new RuleFaults.Told("\"" + written + "\" holds no word");
      }
      return together(stems, 0);
    }

    private String asWritten(String text) {
      return Analyzers.surfaceTerm(analyzers.normalize(analysis, text));
    }

    private static int firstWildcard(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '*' || text.charAt(i) == '?') {
          return i;
        }
      }
      return -1;
    }
  }
}
