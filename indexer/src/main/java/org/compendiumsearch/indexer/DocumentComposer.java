package org.compendiumsearch.indexer;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.OutlineItem;
import org.compendiumsearch.core.model.Reference;
import org.compendiumsearch.core.model.TextSpan;
import org.compendiumsearch.indexer.classify.FacetAssigner;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.extract.ExtractedText;
import org.compendiumsearch.indexer.extract.LanguageGuess;
import org.compendiumsearch.indexer.source.Declared;
import org.compendiumsearch.indexer.source.DeclaredKey;
import org.compendiumsearch.indexer.split.EntrySplitter;
import org.compendiumsearch.indexer.split.Section;
import org.compendiumsearch.indexer.split.Split;

/**
 * Makes a document and its entries of what was declared and what was read. Safe for all threads.
 */
final class DocumentComposer {
  private static final String ENGLISH = "en";

  /** Letters below which a text does not tell its language: names and tables look like any. */
  private static final int ENOUGH = 300;

  /** The heading under which sheets list their references. */
  private static final String REFERENCES = "References";

  private final FacetAssigner facets;
  private final LanguageGuess languages = new LanguageGuess();
  private final Clock clock;

  DocumentComposer(FacetAssigner facets, Clock clock) {
    this.facets = facets;
    this.clock = clock;
  }

  /**
   * A document and its entries.
   *
   * @param document with its outline
   * @param entries in reading order
   */
  record Composed(Document document, List<Entry> entries) {}

  Composed compose(PlannedFile file, ExtractedText text) {
    Declared declared = file.found().declared();
    String title =
        declared.text(DeclaredKey.TITLE).orElseGet(() -> Titles.of(text, file.file().path()));
    DocumentSummary summary = summary(file.id(), title, declared, text);
    Split split =
        EntrySplitter.split(withoutTitle(text.blocks(), title, declared), declared.entries());
    List<Entry> entries = new ArrayList<>();
    for (Section section : split.sections()) {
      Entry bare = entry(section, entries.size(), summary, language(section, declared, summary));
      Entry entry = bare.withSpans(spans(section, declared));
      entries.add(entry.withFacets(facets.assign(declared, entry)));
    }
    Document document =
        new Document(
            summary,
            declared.text(DeclaredKey.SUMMARY).orElse(null),
            declared.number(DeclaredKey.ENDED).orElse(null),
            new Document.SourceFile(
                file.file().source(), file.file().path(), file.sha256(), file.size()),
            declared.partners(),
            declared.references(),
            outline(split, entries),
            entries.size(),
            Instant.now(clock));
    return new Composed(document, entries);
  }

  private DocumentSummary summary(
      DocumentId id, String title, Declared declared, ExtractedText text) {
    Reference first = declared.references().isEmpty() ? null : declared.references().getFirst();
    return new DocumentSummary(
        id,
        title,
        declared.text(DeclaredKey.PUBLISHER).orElse(first == null ? null : first.publisher()),
        declared.number(DeclaredKey.YEAR).orElse(text.createdYear()),
        declared.text(DeclaredKey.LANGUAGE).orElseGet(() -> language(text)),
        text.mediaType(),
        text.pages(),
        declared.text(DeclaredKey.URL).orElse(first == null ? null : first.url()));
  }

  private String language(ExtractedText text) {
    String whole = text.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
    return languages.of(whole, text.language() == null ? ENGLISH : text.language());
  }

  /** A section in another language than its document has its own, unless the document tells. */
  private String language(Section section, Declared declared, DocumentSummary document) {
    boolean isTold = declared.text(DeclaredKey.LANGUAGE).isPresent();
    long letters = section.text().codePoints().filter(Character::isLetter).limit(ENOUGH).count();
    return isTold || letters < ENOUGH
        ? document.language()
        : languages.of(section.text(), document.language());
  }

  /** In a document that is one entry, a first heading that repeats the title says nothing new. */
  private static List<Block> withoutTitle(List<Block> blocks, String title, Declared declared) {
    boolean repeats =
        declared.entries().kind() == org.compendiumsearch.indexer.source.Entries.Kind.ONE
            && !blocks.isEmpty()
            && blocks.getFirst().isHeading()
            && blocks.getFirst().text().equals(title);
    return repeats ? blocks.subList(1, blocks.size()) : blocks;
  }

  private static Entry entry(Section section, int order, DocumentSummary summary, String language) {
    List<String> path = section.headingPath();
    EntryId id =
        section.slug().isEmpty()
            ? EntryId.whole(summary.id())
            : EntryId.section(summary.id(), section.slug());
    return new Entry(
        id,
        summary,
        order,
        path.isEmpty() ? summary.title() : path.getLast(),
        path.isEmpty() ? List.of(summary.title()) : path,
        language,
        section.text(),
        section.pageMarks(),
        List.of(),
        List.of());
  }

  /** Marks the list of references that a sheet ends with and declares as well. */
  private static List<TextSpan> spans(Section section, Declared declared) {
    List<TextSpan> spans = new ArrayList<>(section.spans());
    TextSpan last = null;
    for (TextSpan span : spans) {
      last = span.kind() == TextSpan.Kind.HEADING ? span : last;
    }
    if (last != null
        && !declared.references().isEmpty()
        && section.text().substring(last.start(), last.end()).equals(REFERENCES)) {
      int end = section.text().length();
      spans.add(new TextSpan(last.start(), end, TextSpan.Kind.REFERENCES, ""));
    }
    return spans;
  }

  private static List<OutlineItem> outline(Split split, List<Entry> entries) {
    List<OutlineItem> outline = new ArrayList<>();
    boolean startsWithoutHeading =
        split.headings().stream().noneMatch(heading -> heading.section() == 0);
    if (startsWithoutHeading && !entries.isEmpty()) {
      Entry first = entries.getFirst();
      Integer page = first.pageMarks().isEmpty() ? null : first.pageMarks().getFirst().page();
      outline.add(new OutlineItem(first.title(), 1, page, first.id()));
    }
    for (Split.Heading heading : split.headings()) {
      EntryId entry = heading.section() < 0 ? null : entries.get(heading.section()).id();
      outline.add(new OutlineItem(heading.text(), heading.level(), heading.page(), entry));
    }
    return outline;
  }
}
