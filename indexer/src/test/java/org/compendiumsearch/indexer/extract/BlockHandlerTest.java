package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.SAXParserFactory;
import org.compendiumsearch.indexer.extract.Block.Link;
import org.compendiumsearch.indexer.extract.Block.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class BlockHandlerTest {
  /** Returns the blocks of what a parser wrote. */
  private static List<Block> blocks(String body) throws Exception {
    return handle(body, false).blocks();
  }

  /** Returns the blocks of what an author wrote. */
  private static List<Block> authored(String body) throws Exception {
    return handle(body, true).blocks();
  }

  private static List<String> texts(String body) throws Exception {
    return blocks(body).stream().map(Block::text).toList();
  }

  private static BlockHandler handle(String body, boolean authored) throws Exception {
    BlockHandler handler =
        new BlockHandler(authored ? BlockHandler.Pages.AUTHORED : BlockHandler.Pages.MARKED);
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    String whole = "<html><head><title>T</title></head><body>" + body + "</body></html>";
    factory.newSAXParser().parse(new InputSource(new StringReader(whole)), handler);
    return handler;
  }

  private static Block paragraph(String text) {
    return Block.paragraph(text, null);
  }

  @Test
  void tellsHeadingsFromParagraphs() throws Exception {
    assertThat(blocks("<h1>A</h1><p>b</p><h6>C</h6><p>d</p>"))
        .containsExactly(
            Block.heading(1, "A", null),
            paragraph("b"),
            Block.heading(6, "C", null),
            paragraph("d"));
  }

  @Test
  void keepsAHeadingInOneWhateverIsMarkedWithin() throws Exception {
    assertThat(blocks("<h2>One <em>two</em><br/>three</h2>"))
        .containsExactly(Block.heading(2, "One two three", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<h7>A</h7>", "<hr/>A", "<h>A</h>", "<hx>A</hx>"})
  void takesNothingElseForAHeading(String body) throws Exception {
    assertThat(blocks(body)).containsExactly(paragraph("A"));
  }

  @Test
  void takesTheLevelThatOurOwnParsersTell() throws Exception {
    assertThat(blocks("<h6 data-level='9'>A</h6>")).containsExactly(Block.heading(9, "A", null));
  }

  @Test
  void leavesOutEmptyHeadingsAndParagraphs() throws Exception {
    assertThat(blocks("<h1> </h1><p></p><p> &#160; </p><ul><li> </li></ul>")).isEmpty();
  }

  @Test
  void foldsWhiteSpaceAndControlCharacters() throws Exception {
    assertThat(texts("<p> a\n\t b&#160;&#160;c&#133;d </p>")).containsExactly("a b c d");
  }

  @Test
  void keepsWordsTogetherThatOnlyMarkupDivides() throws Exception {
    assertThat(texts("<p>com<b>pen</b>dium<br/>search</p>")).containsExactly("compendium search");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p",
        "div",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "blockquote",
        "pre",
        "dt",
        "dd",
        "figcaption",
        "address",
        "form",
        "option",
        "center",
        "details",
        "summary",
        "dialog",
        "legend",
        "search",
        "hgroup",
        "menu"
      })
  void dividesTextAtEveryElementThatABrowserShowsAsABlock(String name) throws Exception {
    assertThat(texts("a<" + name + ">b</" + name + ">c")).containsExactly("a", "b", "c");
  }

  @Test
  void marksListItems() throws Exception {
    assertThat(texts("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><p>d</p>"))
        .containsExactly("• a", "• b", "• c", "d");
  }

  @Test
  void marksListItemsThatHoldParagraphs() throws Exception {
    assertThat(texts("<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n<li><div>c</div></li></ul>"))
        .containsExactly("• a", "b", "• c");
  }

  @Test
  void makesAParagraphOfARow() throws Exception {
    String table =
        """
        <table><caption>Cases</caption>
          <thead><tr><th>Year</th><th>Country</th></tr></thead>
          <tbody><tr><td><p>2021</p></td><td><p>Kenya</p><p>Uganda</p></td></tr></tbody>
        </table>
        """;

    assertThat(texts(table)).containsExactly("Cases", "Year | Country", "2021 | Kenya Uganda");
  }

  @Test
  void leavesEmptyCellsOut() throws Exception {
    assertThat(
            texts("<table><tr><td/><td>a</td><td> </td><td>b</td><td/></tr><tr><td/></tr></table>"))
        .containsExactly("a | b");
  }

  @Test
  void readsATableWithinATable() throws Exception {
    String inner = "<table><tr><td>b</td><td>c</td></tr></table>";

    assertThat(texts("<table><tr><td>a" + inner + "</td><td>d</td></tr></table>e"))
        .containsExactly("a", "b | c", "d", "e");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"script", "style", "noscript", "template", "nav", "svg", "SCRIPT", "head"})
  void leavesOutWhatIsNoText(String name) throws Exception {
    String left = "<" + name + ">x<p>y<b>z</b></p></" + name + ">";

    assertThat(texts("<p>a" + left + "b</p>")).containsExactly("ab");
  }

  @ParameterizedTest
  @ValueSource(strings = {"embedded", "package-entry"})
  void leavesOutFilesWithinTheFile(String name) throws Exception {
    assertThat(texts("<p>a</p><div class='" + name + "'><h1>x.png</h1><p>y</p></div><p>b</p>"))
        .containsExactly("a", "b");
  }

  @Test
  void knowsThePageOnWhichABlockBegins() throws Exception {
    BlockHandler handler =
        handle(
            "<p>a</p><div class='page'><p>b</p></div><div class='page'><h1>C</h1>d</div>", false);

    assertThat(handler.blocks())
        .containsExactly(
            paragraph("a"),
            Block.paragraph("b", new Page(1, null)),
            Block.heading(1, "C", new Page(2, null)),
            Block.paragraph("d", new Page(2, null)));
    assertThat(handler.pages()).isEqualTo(2);
  }

  @Test
  void takesThePageThatOurOwnParsersTell() throws Exception {
    assertThat(blocks("<div class='page' data-page='7' data-label='iii'><p>a</p></div>"))
        .containsExactly(Block.paragraph("a", new Page(7, "iii")));
  }

  @Test
  void endsAParagraphWithItsPage() throws Exception {
    assertThat(blocks("<div class='page'>a</div><div class='page'>b</div>"))
        .containsExactly(
            Block.paragraph("a", new Page(1, null)), Block.paragraph("b", new Page(2, null)));
  }

  @Test
  void givesNoMeaningToTheClassesOfAnAuthor() throws Exception {
    String body =
        "<div class='page' data-page='home'>a</div><div class='embedded'>b</div>"
            + "<div class='package-entry'>c</div><h2 data-level='high'>D</h2>";

    BlockHandler handler = handle(body, true);

    assertThat(handler.blocks())
        .containsExactly(
            paragraph("a"), paragraph("b"), paragraph("c"), Block.heading(2, "D", null));
    assertThat(handler.pages()).isZero();
  }

  @Test
  void leavesOutScriptsOfAnAuthorToo() throws Exception {
    assertThat(authored("<p>a<script>x</script></p>")).containsExactly(paragraph("a"));
  }

  @Test
  void remembersLinks() throws Exception {
    assertThat(
            blocks(
                "<p>see <a href='https://a.org'>this <b>page</b></a> and <a href='#b'>b</a></p>"))
        .containsExactly(
            new Block(
                Block.PARAGRAPH,
                "see this page and b",
                null,
                List.of(new Link(4, 13, "https://a.org"), new Link(18, 19, "#b"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td>a</td><td><a href='u'>bcd</a></td></tr></table>",
        "<p>a<a href='u'> bcd</a></p>",
        "<p>a <a href='u'>\n bcd</a></p>",
        "<p><a href='u'>bcd</a> a</p>",
        "<ul><li> <a href='u'>bcd</a></li></ul>",
        "<ul><li><p><a href='u'>bcd</a></p></li></ul>",
        "<h1>a <a href='u'>bcd </a></h1>"
      })
  void placesALinkOnItsOwnLetters(String body) throws Exception {
    Block block = blocks(body).getFirst();

    assertThat(block.links())
        .extracting(link -> block.text().substring(link.start(), link.end()))
        .containsExactly("bcd");
  }

  @Test
  void leavesOutLinksWithoutTextOrTarget() throws Exception {
    assertThat(blocks("<p>a<a href='u'> </a><a name='n'>b</a><a href='v'/></p>"))
        .containsExactly(paragraph("a b"));
  }
}
