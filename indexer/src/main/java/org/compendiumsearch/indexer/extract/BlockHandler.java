package org.compendiumsearch.indexer.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compendiumsearch.indexer.extract.Block.Link;
import org.compendiumsearch.indexer.extract.Block.Page;
import org.compendiumsearch.indexer.extract.Block.PageTurn;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the XHTML that Tika's parsers write into blocks: h1 to h6 are headings, {@code div.page}
 * begins a page, a table's row is a paragraph. Our own parsers add {@code data-page}, {@code
 * data-label} and {@code data-level}, and {@code span} with the former two where a page begins
 * within a paragraph. Used once.
 */
final class BlockHandler extends DefaultHandler {
  static final String PAGE = "data-page";
  static final String LABEL = "data-label";
  static final String LEVEL = "data-level";

  private static final Set<String> LEFT_OUT =
      Set.of("script", "style", "noscript", "template", "nav", "svg", "head");
  private static final Set<String> BLOCKS =
      Set.of(
          ("p div li dt dd blockquote pre section article header footer main aside "
                  + "figure figcaption address ul ol dl hr caption form fieldset option body "
                  + "table tr center details dialog dir hgroup legend menu optgroup search "
                  + "summary")
              .split(" "));
  private static final String CELL_SEPARATOR = " | ";
  private static final String BULLET = "• ";

  /** The place of a link whose text has not begun. */
  private static final int NOT_BEGUN = -1;

  /** What tells that a page begins. */
  enum Pages {
    /** The element that Tika and our parsers write for it. */
    MARKED,
    /** The element that Tika writes for a slide. */
    SLIDES,
    /** Nothing: there are none. */
    NONE,
    /** Nothing: the elements are an author's own, whose class and data attributes mean nothing. */
    AUTHORED
  }

  private final boolean authored;
  private final Pages kind;
  private final Iterator<String> titles;
  private final Set<String> titleLines = new HashSet<>();
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Link> links = new ArrayList<>();
  private final List<PageTurn> turns = new ArrayList<>();
  private int level = Block.PARAGRAPH;
  private @Nullable Page page;
  private @Nullable Page beganOn;
  private int pages;
  private int leftOut;
  private int tables;
  private boolean space;
  private boolean cell;
  private int linkStart = NOT_BEGUN;
  private @Nullable String linkTarget;

  /** Creates a handler. */
  BlockHandler(Pages kind) {
    this(kind, List.of());
  }

  /**
   * Creates a handler.
   *
   * @param titles of the slides, in their order
   */
  BlockHandler(Pages kind, List<String> titles) {
    this.kind = kind;
    this.authored = kind == Pages.AUTHORED;
    this.titles = titles.iterator();
  }

  List<Block> blocks() {
    flush();
    return blocks;
  }

  /** Says whether there is more than headings. */
  boolean hasText() {
    flush();
    return blocks.stream().anyMatch(block -> !block.isHeading());
  }

  /** Returns how many pages were seen. */
  int pages() {
    return pages;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    String element = local.toLowerCase(Locale.ROOT);
    if (leftOut > 0 || LEFT_OUT.contains(element) || (!authored && isEmbedded(attributes))) {
      leftOut++;
      return;
    }
    if (isHeading(element) && isTitle(attributes)) {
      flush();
    } else if (isHeading(element)) {
      flush();
      level = number(attributes, LEVEL, element.charAt(1) - '0');
    } else if (element.equals("div") && beginsPage(attributes.getValue("class"))) {
      flush();
      pages++;
      page = page(attributes);
      addTitle();
    } else if (!authored && element.equals("span") && attributes.getValue(PAGE) != null) {
      turnPage(attributes);
    } else if (element.equals("td") || element.equals("th")) {
      cell = !text.isEmpty();
    } else if (element.equals("br")) {
      space = true;
    } else if (element.equals("a")) {
      linkTarget = attributes.getValue("href");
      linkStart = NOT_BEGUN;
    } else if (BLOCKS.contains(element)) {
      startBlock(element);
    }
  }

  private void startBlock(String element) {
    if (element.equals("table")) {
      flush();
      tables++;
    } else if (tables > 0 && !element.equals("tr")) {
      space = true;
    } else if (element.equals("li")) {
      flush();
      append(BULLET);
    } else if (!isOnlyBullet()) {
      flush();
    }
  }

  private boolean beginsPage(@Nullable String name) {
    return (kind == Pages.MARKED && "page".equals(name))
        || (kind == Pages.SLIDES && "slide-content".equals(name));
  }

  /** Puts the title of a slide before its texts, among which it comes again. */
  private void addTitle() {
    titleLines.clear();
    String title = titles.hasNext() ? titles.next() : "";
    if (!title.isBlank()) {
      blocks.add(Block.heading(1, title.strip().replaceAll("\\s+", " "), page));
      title.lines().map(line -> line.strip().replaceAll("\\s+", " ")).forEach(titleLines::add);
    }
  }

  private void turnPage(Attributes attributes) {
    Page next = page(attributes);
    if (!text.isEmpty()) {
      boolean apart = space && text.charAt(text.length() - 1) != ' ';
      turns.add(new PageTurn(text.length() + (apart ? 1 : 0), next));
    }
    page = next;
  }

  private Page page(Attributes attributes) {
    return new Page(number(attributes, PAGE, pages), attributes.getValue(LABEL));
  }

  private int number(Attributes attributes, String name, int otherwise) {
    String number = authored ? null : attributes.getValue(name);
    return number == null ? otherwise : Integer.parseInt(number);
  }

  private boolean isOnlyBullet() {
    return BULLET.contentEquals(text);
  }

  @Override
  public void endElement(String uri, String local, String name) {
    String element = local.toLowerCase(Locale.ROOT);
    if (leftOut > 0) {
      leftOut--;
      return;
    }
    if (isHeading(element)) {
      flush();
      level = Block.PARAGRAPH;
    } else if (element.equals("a")) {
      endLink();
    } else if (element.equals("table")) {
      flush();
      tables = Math.max(0, tables - 1);
    } else if (BLOCKS.contains(element)) {
      if (tables > 0 && !element.equals("tr")) {
        space = true;
      } else {
        flush();
      }
    }
  }

  private void endLink() {
    String target = linkTarget;
    if (target != null && linkStart != NOT_BEGUN) {
      links.add(new Link(linkStart, text.length(), target));
    }
    linkTarget = null;
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (leftOut == 0) {
      for (int i = start; i < start + length; i++) {
        char c = chars[i];
        if (Character.isWhitespace(c) || c == '\u00A0' || Character.isISOControl(c)) {
          space = true;
        } else {
          append(c);
        }
      }
    }
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) {
    characters(chars, start, length);
  }

  private void append(String marker) {
    beganOn = page;
    text.append(marker);
    space = false;
  }

  private void append(char c) {
    if (text.isEmpty()) {
      beganOn = page;
    } else if (cell) {
      text.append(CELL_SEPARATOR);
    } else if (space && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
    cell = false;
    space = false;
    if (linkTarget != null && linkStart == NOT_BEGUN) {
      linkStart = text.length();
    }
    text.append(c);
  }

  private void flush() {
    if (!text.isEmpty() && !isOnlyBullet() && !titleLines.remove(text.toString())) {
      blocks.add(new Block(level, text.toString(), beganOn, links, turns));
    }
    text.setLength(0);
    links.clear();
    turns.clear();
    linkTarget = null;
    space = false;
    cell = false;
  }

  private static boolean isHeading(String element) {
    return element.length() == 2
        && element.charAt(0) == 'h'
        && element.charAt(1) >= '1'
        && element.charAt(1) <= '6';
  }

  /** The title and subtitle of the whole document stand over its sections, not among them. */
  private static boolean isTitle(Attributes attributes) {
    String kind = attributes.getValue("class");
    return "title".equalsIgnoreCase(kind) || "subtitle".equalsIgnoreCase(kind);
  }

  /** Tika announces files within a file so; what they hold is no text of this one. */
  private static boolean isEmbedded(Attributes attributes) {
    String kind = attributes.getValue("class");
    return "embedded".equals(kind) || "package-entry".equals(kind);
  }
}
