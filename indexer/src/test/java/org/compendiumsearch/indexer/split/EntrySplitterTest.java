package org.compendiumsearch.indexer.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.indexer.split.Splits.ONE;
import static org.compendiumsearch.indexer.split.Splits.h;
import static org.compendiumsearch.indexer.split.Splits.level;
import static org.compendiumsearch.indexer.split.Splits.p;
import static org.compendiumsearch.indexer.split.Splits.split;

import java.util.List;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.core.model.TextSpan;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.extract.Block.Link;
import org.compendiumsearch.indexer.extract.Block.Page;
import org.compendiumsearch.indexer.source.Entries;
import org.junit.jupiter.api.Test;

class EntrySplitterTest {
  private static Section section(String slug, List<String> path, String text) {
    return new Section(slug, path, text, List.of(), List.of());
  }

  private static List<String> slugs(Block... blocks) {
    return split(Entries.SECTIONS, blocks).sections().stream().map(Section::slug).toList();
  }

  @Test
  void endsASectionAtTheNextHeadingOfAnyLevel() {
    Split split =
        split(
            Entries.SECTIONS,
            h(1, "Part"),
            p("a"),
            p("b"),
            h(3, "Detail"),
            p("c"),
            h(2, "Other"),
            p("d"),
            h(1, "Last"),
            p("e"));

    assertThat(split.sections())
        .containsExactly(
            section("part", List.of("Part"), "a\n\nb"),
            section("detail", List.of("Part", "Detail"), "c"),
            section("other", List.of("Part", "Other"), "d"),
            section("last", List.of("Last"), "e"));
  }

  @Test
  void callsTheTextBeforeTheFirstHeadingStart() {
    assertThat(split(Entries.SECTIONS, p("a"), h(1, "Part"), p("b")).sections())
        .containsExactly(section("start", List.of(), "a"), section("part", List.of("Part"), "b"));
  }

  @Test
  void hasNoStartWhereAHeadingComesFirst() {
    assertThat(slugs(h(1, "Part"), p("a"))).containsExactly("part");
  }

  @Test
  void putsAHeadingWithoutTextOnlyIntoThePathOfThoseBelow() {
    Split split = split(Entries.SECTIONS, h(1, "Part"), h(2, "Detail"), p("a"), h(1, "Empty"));

    assertThat(split.sections()).containsExactly(section("detail", List.of("Part", "Detail"), "a"));
    assertThat(split.headings())
        .containsExactly(
            new Split.Heading("Part", 1, null, -1),
            new Split.Heading("Detail", 2, null, 0),
            new Split.Heading("Empty", 1, null, -1));
  }

  @Test
  void makesOneEntryOfAllAndKeepsItsHeadings() {
    Split split = split(ONE, p("a"), h(1, "Part"), p("b"), h(2, "Detail"));

    assertThat(split.sections())
        .containsExactly(
            new Section(
                "",
                List.of(),
                "a\n\nPart\n\nb\n\nDetail",
                List.of(),
                List.of(
                    new TextSpan(3, 7, TextSpan.Kind.HEADING, "1"),
                    new TextSpan(12, 18, TextSpan.Kind.HEADING, "2"))));
    assertThat(split.headings()).extracting(Split.Heading::section).containsExactly(-1, -1);
  }

  @Test
  void keepsWhatLiesBelowAHeadingOfTheLevelWithIt() {
    Split split =
        split(
            level(2),
            p("before"),
            h(1, "Part"),
            p("a"),
            h(2, "Practice"),
            p("b"),
            h(3, "Detail"),
            p("c"),
            h(2, "Next"),
            p("d"));

    assertThat(split.sections())
        .containsExactly(
            section("start", List.of(), "before"),
            section("part", List.of("Part"), "a"),
            new Section(
                "practice",
                List.of("Part", "Practice"),
                "b\n\nDetail\n\nc",
                List.of(),
                List.of(new TextSpan(3, 9, TextSpan.Kind.HEADING, "3"))),
            section("next", List.of("Part", "Next"), "d"));
    assertThat(split.headings()).extracting(Split.Heading::section).containsExactly(1, 2, -1, 3);
  }

  @Test
  void countsDeeperHeadingsBeforeTheFirstOfTheLevelToTheStart() {
    assertThat(split(level(1), h(2, "Foreword"), p("a"), h(1, "Part"), p("b")).sections())
        .extracting(Section::slug, Section::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("start", "Foreword\n\na"),
            org.assertj.core.groups.Tuple.tuple("part", "b"));
  }

  @Test
  void numbersEqualHeadings() {
    assertThat(slugs(h(1, "Notes"), p("a"), h(1, "Notes"), p("b"), h(2, "NOTES!"), p("c")))
        .containsExactly("notes", "notes-2", "notes-3");
  }

  @Test
  void numbersPastHeadingsThatLookNumbered() {
    assertThat(
            slugs(
                h(1, "Notes"),
                p("a"),
                h(1, "Notes 2"),
                p("b"),
                h(1, "Notes"),
                p("c"),
                h(1, "Notes 2"),
                p("d")))
        .containsExactly("notes", "notes-2", "notes-3", "notes-2-2");
  }

  @Test
  void numbersOnlySectionsThatHaveText() {
    assertThat(slugs(h(1, "Notes"), h(1, "Notes"), p("a"))).containsExactly("notes");
  }

  @Test
  void numbersAHeadingThatIsCalledStart() {
    assertThat(slugs(p("a"), h(1, "Start"), p("b"))).containsExactly("start", "start-2");
  }

  @Test
  void writesHeadingsOfAnyScriptInAscii() {
    assertThat(
            slugs(
                h(1, "打击人口贩运"),
                p("a"),
                h(1, "الاتجار بالأشخاص"),
                p("b"),
                h(1, "INTRODUÇÃO"),
                p("c"),
                h(1, "***"),
                p("d"),
                h(1, "!"),
                p("e")))
        .containsExactly(
            "da-ji-ren-kou-fan-yun", "alatjar-balashkhas", "introducao", "section", "section-2");
  }

  @Test
  void marksWhereEachPageBegins() {
    Section section =
        split(Entries.SECTIONS, h(1, "A"), p(3, "on 3"), p(3, "too"), p(4, "on 4"), p(6, "on 6"))
            .sections()
            .getFirst();

    assertThat(section.text()).isEqualTo("on 3\n\ntoo\n\non 4\n\non 6");
    assertThat(section.pageMarks())
        .containsExactly(
            new PageMark(0, 3, "p3"), new PageMark(11, 4, "p4"), new PageMark(17, 6, "p6"));
  }

  @Test
  void beginsEachSectionWithThePageOfItsText() {
    Split split =
        split(
            Entries.SECTIONS,
            Block.heading(1, "A", new Page(1, "i")),
            p(2, "a"),
            Block.heading(1, "B", new Page(2, "ii")),
            p(2, "b"));

    assertThat(split.sections())
        .extracting(Section::pageMarks)
        .containsExactly(List.of(new PageMark(0, 2, "p2")), List.of(new PageMark(0, 2, "p2")));
    assertThat(split.headings()).extracting(Split.Heading::page).containsExactly(1, 2);
  }

  @Test
  void movesLinksToTheirPlaceInTheSection() {
    Block linked =
        new Block(Block.PARAGRAPH, "see this", null, List.of(new Link(4, 8, "https://a.org")));

    Section section = split(Entries.SECTIONS, p("a"), linked, linked).sections().getFirst();

    assertThat(section.spans())
        .containsExactly(
            new TextSpan(7, 11, TextSpan.Kind.LINK, "https://a.org"),
            new TextSpan(17, 21, TextSpan.Kind.LINK, "https://a.org"));
  }

  @Test
  void findsNothingInNothing() {
    assertThat(split(Entries.SECTIONS)).isEqualTo(new Split(List.of(), List.of()));
    assertThat(split(ONE)).isEqualTo(new Split(List.of(), List.of()));
  }

  @Test
  void marksThePageThatBeginsWithinAParagraph() {
    Block block =
        new Block(
            Block.PARAGRAPH,
            "one two",
            new Block.Page(3, null),
            List.of(),
            List.of(new Block.PageTurn(4, new Block.Page(4, "iv"))));

    assertThat(split(Entries.SECTIONS, p("zero"), block).sections().getFirst().pageMarks())
        .containsExactly(new PageMark(0, 3, null), new PageMark(10, 4, "iv"));
  }
}
