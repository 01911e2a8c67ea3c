package org.compendiumsearch.server.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compendiumsearch.core.taxonomy.Labels;
import org.compendiumsearch.server.export.Citation;
import org.compendiumsearch.server.export.Citation.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each style makes of an entry. */
class ProseCitationsTest {
  private static final LocalDate READ = LocalDate.parse("2026-11-28");

  private final ProseCitations prose = new ProseCitations();

  private static Citation citation(
      Kind kind, String title, @Nullable String container, @Nullable Integer year) {
    boolean chapter = kind == Kind.CHAPTER;
    return new Citation(
        "guide~training",
        kind,
        title,
        container,
        "International Labour Office",
        year,
        "en",
        chapter ? "xii" : null,
        chapter ? "14" : null,
        "https://example.org/guide.pdf",
        READ,
        List.of());
  }

  private static Citation chapter() {
    return citation(Kind.CHAPTER, "Training of hotel staff", "A guide to hotels", 2020);
  }

  @Test
  void apaCitesAChapterWithItsPages() {
    assertThat(prose.of(chapter(), CitationStyle.APA, "en"))
        .isEqualTo(
            "International Labour Office. (2020). Training of hotel staff. In A guide to hotels"
                + " (pp. xii–14). International Labour Office. https://example.org/guide.pdf");
  }

  @Test
  void chicagoCitesAChapterWithItsPages() {
    assertThat(prose.of(chapter(), CitationStyle.CHICAGO, "en"))
        .startsWith("International Labour Office. 2020. “Training of Hotel Staff.” In A Guide to")
        .contains("xii–14", "https://example.org/guide.pdf");
  }

  @Test
  void harvardSaysWhenItWasReadAsTheBritishDo() {
    assertThat(prose.of(chapter(), CitationStyle.HARVARD, "en"))
        .isEqualTo(
            "International Labour Office (2020) ‘Training of hotel staff’, A guide to hotels."
                + " International Labour Office, pp. xii–14. Available at:"
                + " https://example.org/guide.pdf (Accessed: 28 November 2026).");
  }

  @ParameterizedTest
  @CsvSource({
    "xii, xv, pp. xii–xv",
    "xii, 14, pp. xii–14",
    "A-3, A-7, pp. A-3–A-7",
    "iv, iv, p. iv",
    "9, 9, p. 9",
    "98, 104, pp. 98–104"
  })
  void pagesAreThoseThatArePrinted(String first, String last, String expected) {
    Citation some = chapter();
    Citation citation =
        new Citation(
            some.id(),
            some.kind(),
            some.title(),
            some.container(),
            some.author(),
            some.year(),
            some.language(),
            first,
            last,
            some.url(),
            some.accessed(),
            some.keywords());

    assertThat(prose.of(citation, CitationStyle.APA, "en")).contains("(" + expected + ").");
    assertThat(prose.of(citation, CitationStyle.HARVARD, "en")).contains(", " + expected + ".");
  }

  @Test
  void whatHasNoYearIsCitedWithTheDayItWasRead() {
    Citation undated = citation(Kind.REPORT, "A guide", null, null);

    assertThat(prose.of(undated, CitationStyle.APA, "en"))
        .contains("(n.d.)", "Retrieved November 28, 2026");
    assertThat(prose.of(undated, CitationStyle.APA, "fr")).contains("28 novembre 2026");
  }

  @Test
  void everyStyleWritesInEveryLanguageOfThePages() {
    for (CitationStyle style : CitationStyle.values()) {
      for (String language : Labels.LANGUAGES) {
        assertThat(prose.of(chapter(), style, language))
            .as(style + " " + language)
            .containsIgnoringCase("Training of hotel staff")
            .contains("https://example.org/guide.pdf")
            .doesNotContain("\n");
      }
    }
  }

  @Test
  void manyThreadsGetTheirOwnCitations() throws Exception {
    List<Callable<String>> tasks =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    (Callable<String>)
                        () ->
                            prose.of(
                                citation(Kind.REPORT, "Report number " + i, null, 1980 + i),
                                CitationStyle.HARVARD,
                                "en"))
            .toList();

    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("citing-", 0).factory())) {
      List<Future<String>> done = threads.invokeAll(tasks);
      for (int i = 0; i < done.size(); i++) {
        assertThat(done.get(i).get()).contains("Report number " + i + ".", "(" + (1980 + i) + ")");
      }
    }
  }

  @Test
  void titlesOfAnySortStayText() {
    Stream.of("</script><b>", "{\\textbf{x}}", "\"quoted\" & more", "a\u0000b", "=1+1", "٪ ٢٠")
        .forEach(
            title -> {
              Citation hostile = citation(Kind.REPORT, title, null, 2020);
              assertThat(prose.of(hostile, CitationStyle.APA, "en"))
                  .as(title)
                  .startsWith("International Labour Office. (2020).");
            });
  }
}
