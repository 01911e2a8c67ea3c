package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.core.yaml.FrontMatter;
import org.compendiumsearch.indexer.source.Declared;
import org.compendiumsearch.indexer.source.DeclaredKey;
import org.compendiumsearch.indexer.source.DeclaredReader;
import org.compendiumsearch.indexer.source.Entries;
import org.compendiumsearch.server.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sheets of the shipped corpus keep to the form that {@code corpus/README.md} gives. */
class CorpusTest {
  private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)](?!\\()");
  private static final Set<String> HEADINGS =
      Set.of(
          "What it is",
          "How it works",
          "Scope and thresholds",
          "Duties",
          "Sanctions and enforcement",
          "Main findings",
          "Structure",
          "Who is involved",
          "Results",
          "Lessons and challenges",
          "References");

  static Stream<Path> sheets() throws IOException {
    try (Stream<Path> files = Files.list(Project.corpus().resolve("practices"))) {
      return files.sorted().toList().stream();
    }
  }

  @Test
  void thereAreAllOfThem() throws IOException {
    assertThat(sheets().count()).isEqualTo(265);
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void declareOnlyWhatIsKnown(Path sheet) {
    FrontMatter front = FrontMatter.of(read(sheet));
    Faults faults = new Faults(sheet.getFileName().toString());

    Declared declared = reader().read(front.yaml(), front.firstLine(), faults);

    assertThat(faults.found()).isEmpty();
    assertThat(declared.text(DeclaredKey.ID).map(id -> id + ".md"))
        .hasValue(sheet.getFileName().toString());
    assertThat(declared.texts())
        .containsKeys(DeclaredKey.TITLE, DeclaredKey.SUMMARY, DeclaredKey.LANGUAGE);
    assertThat(declared.entries().kind()).isEqualTo(Entries.Kind.ONE);
    assertThat(declared.facets()).containsKeys("sector", "partnership", "exploitation", "kind");
    assertThat(declared.references()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void citeEveryReferenceAndNothingElse(Path sheet) {
    FrontMatter front = FrontMatter.of(read(sheet));
    Declared declared =
        reader().read(front.yaml(), front.firstLine(), new Faults(sheet.toString()));
    String prose = front.body().substring(0, front.body().indexOf("## References"));

    Set<Integer> cited = new TreeSet<>();
    Matcher numbers = NUMBER.matcher(prose);
    while (numbers.find()) {
      cited.add(Integer.valueOf(numbers.group(1)));
    }

    assertThat(cited)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, declared.references().size()).boxed().toList());
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void endEveryParagraphInAReferenceUnderAKnownHeading(Path sheet) {
    String body = FrontMatter.of(read(sheet)).body();
    String prose = body.substring(0, body.indexOf("## References"));

    for (String block : prose.strip().split("\n\n", -1)) {
      if (block.startsWith("## ")) {
        assertThat(HEADINGS).contains(block.substring(3));
      } else {
        assertThat(block.strip()).matches("(?s).*\\[\\d+]\\.?");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void linkOnlyToSheetsThatExist(Path sheet) {
    Matcher links = Pattern.compile("]\\(([^)<]+)\\)").matcher(FrontMatter.of(read(sheet)).body());

    while (links.find()) {
      assertThat(sheet.resolveSibling(links.group(1))).exists();
    }
  }

  @Test
  void taxonomyNamesEveryValueInTheSixLanguages() {
    Facets facets = facets();
    List<String> six = List.of("en", "fr", "es", "ar", "ru", "zh");

    assertThat(facets.all())
        .allSatisfy(
            facet -> {
              assertThat(facet.label().byLanguage()).containsKeys(six.toArray(String[]::new));
              assertThat(facet.allValues())
                  .allSatisfy(
                      value -> {
                        assertThat(value.label().byLanguage().keySet()).containsAll(six);
                        assertThat(value.definition().byLanguage().keySet()).containsAll(six);
                        assertThat(value.alternatives().keySet()).containsAll(six);
                      });
            });
  }

  private static DeclaredReader reader() {
    return new DeclaredReader(facets());
  }

  private static Facets facets() {
    Path file = Project.corpus().resolve("taxonomy.yaml");
    return new Facets(TaxonomyReader.read(file.toString(), read(file)), new Regions());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
