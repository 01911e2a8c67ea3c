package org.compendiumsearch.core.rules;

import java.io.IOException;
import java.util.TreeSet;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The words of one entry. Most rules ask for words that an entry does not hold: to see that here
 * costs a hundredth of running the query.
 */
final class Vocabulary {
  private final TreeSet<String> terms = new TreeSet<>();

  Vocabulary(@Nullable Terms all) throws IOException {
    if (all != null) {
      TermsEnum each = all.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        terms.add(term.utf8ToString());
      }
    }
  }

  /** Says whether a rule may match: false only where it cannot. */
  boolean mayMatch(RuleSyntax.Compiled rule) {
    return mayMatch(rule.query(), rule);
  }

  private boolean mayMatch(Query query, RuleSyntax.Compiled rule) {
    if (query instanceof BooleanQuery clauses) {
      boolean any = false;
      boolean must = false;
      for (BooleanClause clause : clauses.clauses()) {
        if (clause.isRequired()) {
          must = true;
          if (!mayMatch(clause.query(), rule)) {
            return false;
          }
        } else if (!clause.isProhibited()) {
          any |= mayMatch(clause.query(), rule);
        }
      }
      return must || any;
    }
    for (RuleSyntax.Need need : rule.needs().getOrDefault(query, java.util.List.of())) {
      if (!holds(need)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(RuleSyntax.Need need) {
    if (!need.beginning()) {
      return terms.contains(need.term());
    }
    String next = terms.ceiling(need.term());
    return next != null && next.startsWith(need.term());
  }
}
