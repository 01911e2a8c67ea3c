package org.compendiumsearch.server.assist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.EntryView;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.search.Hit;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.cite.CitationStyle;
import org.compendiumsearch.server.cite.ProseCitations;
import org.compendiumsearch.server.export.Citation;
import org.compendiumsearch.server.http.SearchParameters;
import org.compendiumsearch.server.http.wire.EntryAnswer;
import org.compendiumsearch.server.http.wire.HitJson;
import org.compendiumsearch.server.http.wire.ReferenceJson;
import org.compendiumsearch.server.http.wire.SnapshotJson;
import org.compendiumsearch.server.http.wire.TaxonomyJson;
import org.compendiumsearch.server.http.wire.ValueJson;

/** Answers the questions of assistants. Safe for all threads. */
final class Teller {
  private final SearchEngine engine;
  private final Clock clock;
  private final ProseCitations prose = new ProseCitations();

  Teller(SearchEngine engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  Told search(Question question) {
    Facets facets = engine.facets();
    Map<String, List<String>> parameters = question.parameters();
    // The counts of all values would be many words that nobody reads.
    parameters.put("facets", List.of("none"));
    SearchRequest request = SearchParameters.read(parameters, facets, "en");
    SearchResult result = engine.search(request);
    return new Told.Found(
        result.total(),
        request.page(),
        result.hints().correctedTo(),
        SnapshotJson.of(result.snapshot()),
        result.hits().stream()
            .map(hit -> hit(hit, facets, request.language(), question.site()))
            .toList());
  }

  Told entry(Question question) {
    question.allow("id", "lang");
    String id = question.text("id");
    if (!EntryId.isValid(id)) {
      throw new NotFoundException("entry", id);
    }
    EntryView view = engine.entry(new EntryId(id));
    Hit hit = new Hit(view.entry(), 0, List.of(), 0);
    return new Told.Whole(
        hit(hit, engine.facets(), question.language(), question.site()),
        EntryAnswer.pages(view.entry()),
        view.document().references().stream().map(ReferenceJson::of).toList(),
        SnapshotJson.of(view.snapshot()));
  }

  Told facets(Question question) {
    question.allow("facet", "lang");
    Facets facets = engine.facets();
    String wanted = question.text("facet");
    List<FacetResult> all = engine.facetValues(question.language());
    if (!wanted.isEmpty() && all.stream().noneMatch(facet -> facet.id().equals(wanted))) {
      throw new NotFoundException("facet", wanted);
    }
    return new Told.Values(
        all.stream()
            .filter(facet -> wanted.isEmpty() || facet.id().equals(wanted))
            .map(facet -> TaxonomyJson.of(facet, facets, question.language()))
            .map(facet -> wanted.isEmpty() ? topOf(facet) : facet)
            .toList());
  }

  /** The whole tree of regions is long; who wants it names it. */
  private static TaxonomyJson topOf(TaxonomyJson facet) {
    return new TaxonomyJson(
        facet.name(),
        facet.label(),
        facet.values().stream()
            .map(v -> new TaxonomyJson.Value(v.value(), v.label(), null, v.count(), List.of()))
            .toList());
  }

  private Told.Hit hit(Hit hit, Facets facets, String language, String site) {
    HitJson sent = HitJson.of(hit, facets, language);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Citation citation = Citation.of(hit.entry(), facets, site, today);
    return new Told.Hit(
        sent.id(),
        sent.title(),
        sent.heading(),
        sent.document(),
        citation.pages(),
        hit.snippets().stream().map(Teller::snippet).toList(),
        values(sent),
        prose.of(citation, CitationStyle.APA, language),
        new Told.Links(
            site + sent.links().page(), site + sent.links().file(), hit.entry().document().url()));
  }

  private static Told.Snippet snippet(org.compendiumsearch.core.search.Snippet snippet) {
    var first = snippet.first();
    return new Told.Snippet(
        snippet.text(), first == null ? null : first.page(), first == null ? null : first.label());
  }

  private static Map<String, List<String>> values(HitJson sent) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    sent.facets()
        .forEach((facet, each) -> values.put(facet, each.stream().map(ValueJson::value).toList()));
    return values;
  }
}
