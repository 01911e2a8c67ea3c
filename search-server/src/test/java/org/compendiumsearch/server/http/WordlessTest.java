package org.compendiumsearch.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class WordlessTest {
  @Test
  void tellsWhereAndWhatButNoWords() {
    IllegalStateException fault =
        new IllegalStateException("shelter", new IllegalArgumentException("for minors"));

    StringWriter logged = new StringWriter();
    Wordless.of(fault).printStackTrace(new PrintWriter(logged, true));

    assertThat(logged.toString())
        .contains("java.lang.IllegalStateException")
        .contains("Caused by:", "java.lang.IllegalArgumentException")
        .contains("at " + WordlessTest.class.getName() + ".tellsWhereAndWhatButNoWords")
        .doesNotContain("shelter", "minors");
  }

  @Test
  void anEndlessChainOfCausesEnds() {
    IllegalStateException first = new IllegalStateException("a");
    IllegalStateException second = new IllegalStateException("b", first);
    first.initCause(second);

    int depth = 0;
    for (Throwable at = Wordless.of(first); at != null; at = at.getCause()) {
      depth++;
    }

    assertThat(depth).isEqualTo(10);
  }
}
