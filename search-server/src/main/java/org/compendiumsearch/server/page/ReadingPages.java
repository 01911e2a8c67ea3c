package org.compendiumsearch.server.page;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.DocumentView;
import org.compendiumsearch.core.search.EntryView;
import org.compendiumsearch.core.search.MarkedEntry;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.cite.CitationStyle;
import org.compendiumsearch.server.cite.ProseCitations;
import org.compendiumsearch.server.describe.Coins;
import org.compendiumsearch.server.describe.MetaTag;
import org.compendiumsearch.server.describe.SchemaOrg;
import org.compendiumsearch.server.describe.Signposts;
import org.compendiumsearch.server.export.Citation;
import org.compendiumsearch.server.http.Site;
import org.jspecify.annotations.Nullable;

/** The pages of one entry and of one document. */
final class ReadingPages {
  private static final int SIMILAR = 5;

  private final SearchEngine engine;
  private final Renderer renderer;
  private final Clock clock;
  private final ProseCitations prose = new ProseCitations();

  ReadingPages(SearchEngine engine, Renderer renderer, Clock clock) {
    this.engine = engine;
    this.renderer = renderer;
    this.clock = clock;
  }

  void entry(Context context, Frame frame) {
    EntryId id = entryId(context);
    String query = query(context);
    EntryView view = engine.entry(id);
    MarkedEntry marked = engine.marked(SearchRequest.forText(query), id);
    EntryView shown =
        new EntryView(
            view.snapshot(),
            marked.entry(),
            view.document(),
            view.previous(),
            view.next(),
            view.parent());
    String site = Site.of(context);
    Facets facets = engine.facets();
    Citation citation = Citation.of(marked.entry(), facets, site, today());
    EntryPage.Said said =
        new EntryPage.Said(
            MetaTag.of(citation, view.document(), site, "/entries/" + id),
            Coins.of(citation),
            new SchemaOrg(site, facets).entry(shown, citation));
    context.header("Link", Signposts.ofEntry(id, view.document(), site));
    EntryPage page = new EntryPage(shown, marked.marks(), engine.similar(id, SIMILAR), query, said);
    renderer.render(context, frame, "entry.jte", Map.of("view", page, "facets", facets));
  }

  /** Shows how an entry is cited, on a page of its own: the styles take their time. */
  void cite(Context context, Frame frame) {
    EntryView view = engine.entry(entryId(context));
    Citation citation = Citation.of(view.entry(), engine.facets(), Site.of(context), today());
    String language = frame.texts().language();
    List<CiteView.Prose> styles =
        List.of(CitationStyle.values()).stream()
            .map(style -> new CiteView.Prose(style, prose.of(citation, style, language)))
            .toList();
    CiteView cite = new CiteView(view, citation, styles);
    renderer.render(context, frame, "cite.jte", Map.of("view", cite));
  }

  void document(Context context, Frame frame) {
    String id = context.pathParam("id");
    if (!DocumentId.isValid(id)) {
      throw new NotFoundException("document", id);
    }
    DocumentView view = engine.view(new DocumentId(id));
    String query = query(context);
    Integer at = at(context);
    List<ReaderPage> pages =
        query.isEmpty() && at == null
            ? List.of()
            : ReaderPage.of(engine.marked(SearchRequest.forText(query), view.document().id()));
    List<ReaderPage> found = pages.stream().filter(page -> page.hits() > 0).toList();
    String site = Site.of(context);
    context.header("Link", Signposts.ofDocument(view.document(), site));
    DocumentReading reading =
        new DocumentReading(
            view,
            query,
            found,
            at == null || pages.isEmpty() ? null : DocumentReading.Reader.of(pages, at),
            said(view, site));
    renderer.render(context, frame, "document.jte", Map.of("view", reading));
  }

  private EntryPage.Said said(DocumentView view, String site) {
    String id = view.document().id().value();
    Citation citation = Citation.of(view.document().summary(), List.of(), site, today());
    return new EntryPage.Said(
        MetaTag.of(citation, view.document(), site, "/documents/" + id),
        Coins.of(citation),
        new SchemaOrg(site, engine.facets()).document(view));
  }

  private static EntryId entryId(Context context) {
    String id = context.pathParam("id");
    if (!EntryId.isValid(id)) {
      throw new NotFoundException("entry", id);
    }
    return new EntryId(id);
  }

  private static String query(Context context) {
    String query = context.queryParam("q");
    return query == null ? "" : query.strip();
  }

  private static @Nullable Integer at(Context context) {
    String at = context.queryParam("at");
    if (at == null || at.isBlank()) {
      return null;
    }
    if (!at.matches("\\d{1,6}")) {
      throw new InvalidRequestException("at", "at must be a page number, got \"" + at + "\"");
    }
    return Integer.parseInt(at);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
