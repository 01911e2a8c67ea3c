package org.compendiumsearch.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.query.Group;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.DocumentView;
import org.compendiumsearch.core.search.Hit;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which documents of a folder are linked as nearly the same, or as versions of one work. */
class LinkedDocumentsTest {
  @TempDir private Path temp;
  private Library library;
  private Folder folder;

  @BeforeEach
  void begin() {
    library = Library.in(temp, Clock.systemUTC());
    folder = library.folder;
  }

  private DocumentView view(String id) {
    return library.ask(engine -> engine.view(new DocumentId(id)));
  }

  private List<String> versions(String id) {
    return view(id).versions().stream().map(each -> each.id().value()).toList();
  }

  private List<String> near(String id) {
    return view(id).near().stream().map(each -> each.document().id().value()).toList();
  }

  /** Returns sentences of made-up words. */
  private static String words(long seed, int number) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < number; i++) {
      text.append("word").append(Integer.toString(random.nextInt(1_000_000), 36)).append(' ');
    }
    return text.toString();
  }

  /**
   * Returns a report of numbered articles whose lengths follow a seed, in made-up words of a
   * language.
   */
  private static String articles(long seed, String word, double stretch) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int article = 1; article <= 24; article++) {
      int length = (int) (stretch * (5 + random.nextInt(80)));
      text.append("# ").append(word).append(' ').append(article).append('\n');
      text.append((word + " ").repeat(length)).append('\n');
    }
    return text.toString();
  }

  @Test
  void linksASecondEditionAndForgetsItWithIt() {
    folder.write("first.txt", words(1, 2_000));
    folder.write("second.txt", words(1, 2_000) + words(2, 200));
    folder.write("other.txt", words(3, 2_000));
    library.index();

    assertThat(near("first")).containsExactly("second");
    assertThat(near("second")).containsExactly("first");
    assertThat(view("first").near().getFirst().similarity()).isBetween(0.8, 1.0);
    assertThat(near("other")).isEmpty();

    folder.write("second.txt", words(4, 2_000));
    library.index();

    assertThat(near("first")).isEmpty();
  }

  @Test
  void recognisesATranslationByItsStructure() {
    folder.write("report-en.txt", articles(1, "article", 1));
    folder.write("report-fr.txt", articles(1, "artikel", 1.2));
    folder.write("report-fr.txt.yaml", "language: fr");
    folder.write("other-fr.txt", articles(2, "chapitre", 1));
    folder.write("other-fr.txt.yaml", "language: fr");
    folder.write("again-en.txt", articles(3, "section", 1));
    library.index();

    assertThat(versions("report-en")).containsExactly("report-fr");
    assertThat(versions("report-fr")).containsExactly("report-en");
    assertThat(versions("other-fr")).isEmpty();
    assertThat(versions("again-en")).isEmpty();
  }

  @Test
  void believesWhatIsDeclared() {
    folder.write("a.txt", "hotels in one language");
    folder.write("b.txt", "des hôtels");
    folder.write("b.txt.yaml", "language: fr\nversionOf: a");
    folder.write("c.txt", "hoteles");
    folder.write("c.txt.yaml", "language: es\nversionOf: a");
    library.index();

    assertThat(versions("a")).containsExactly("c", "b");
    assertThat(versions("c")).containsExactly("a", "b");

    folder.delete("a.txt");
    library.index();

    assertThat(versions("c")).containsExactly("b");
  }

  @Test
  void foldsTheHitsOfAWorkUnderTheBestOne() {
    folder.write("a.txt", "# One\nhotel hotel hotel\n# Two\nhotel and much else in this text");
    folder.write("b.txt", "# Un\n" + "beaucoup de choses ".repeat(99) + "hotel");
    folder.write("b.txt.yaml", "language: fr\nversionOf: a");
    folder.write("c.txt", "hotel hotel in a third document of this test, which is longer");
    library.index();
    SearchRequest request = SearchRequest.forText("hotel").withGroup(Group.DOCUMENT);

    SearchResult all = library.ask(engine -> engine.search(request));
    SearchResult second = library.ask(engine -> engine.search(request.withPage(2, 1)));
    SearchResult third = library.ask(engine -> engine.search(request.withPage(3, 1)));

    assertThat(all.total()).isEqualTo(4);
    assertThat(all.results()).isEqualTo(2);
    assertThat(all.hits().getFirst().entry().document().id().value()).isIn("a", "b");
    assertThat(all.hits()).extracting(Hit::moreInDocument).containsExactly(2, 0);
    assertThat(second.hits()).hasSize(1);
    assertThat(second.hits().getFirst().entry().id().value()).isEqualTo("c~start");
    assertThat(second.hits().getFirst().score()).isPositive();
    assertThat(third.hits()).isEmpty();
    assertThat(third.total()).isEqualTo(4);
  }
}
