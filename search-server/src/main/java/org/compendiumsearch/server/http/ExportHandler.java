package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.EntryView;
import org.compendiumsearch.core.search.EntryVisitor;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SnapshotId;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.export.Citation;
import org.compendiumsearch.server.export.ExportFormat;
import org.compendiumsearch.server.export.ExportHeader;
import org.compendiumsearch.server.export.ExportWriter;

/**
 * {@code GET /api/v1/export}: all hits of a search, or the entries named by {@code id}, written as
 * they are read.
 */
final class ExportHandler implements Handler {
  /** The most entries of one export. */
  static final int LIMIT = SearchRequest.MAX_WINDOW;

  private static final String FORMAT = "format";
  private static final String ID = "id";

  private final SearchEngine engine;
  private final Clock clock;

  ExportHandler(SearchEngine engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  @Override
  public void handle(Context context) throws IOException {
    Facets facets = engine.facets();
    ExportFormat format = format(context);
    List<String> ids = context.queryParams(ID);
    SearchRequest request =
        SearchParameters.read(context.queryParamMap(), facets, Languages.of(context), FORMAT, ID);
    Exporting exporting = new Exporting(context, format, facets);
    if (ids.isEmpty()) {
      engine.walk(request, LIMIT, exporting);
    } else {
      named(ids, exporting);
    }
    exporting.writer.end();
  }

  private static ExportFormat format(Context context) {
    String token = context.queryParam(FORMAT);
    List<String> tokens = ExportFormat.tokens();
    if (token == null) {
      throw new InvalidRequestException(
          FORMAT, "format is missing; write one of " + String.join(", ", tokens), tokens);
    }
    return ExportFormat.of(token)
        .orElseThrow(
            () ->
                new InvalidRequestException(
                    FORMAT,
                    "format must be " + String.join(", ", tokens) + ", got \"" + token + "\"",
                    tokens));
  }

  /** Writes the entries that are named; all must be there before the first is written. */
  private void named(List<String> ids, Exporting exporting) throws IOException {
    Set<String> distinct = new LinkedHashSet<>(ids);
    if (distinct.size() > LIMIT) {
      throw new InvalidRequestException(ID, "at most " + LIMIT + " entries can be named");
    }
    SnapshotId snapshot = engine.status().snapshot();
    for (String id : distinct) {
      view(id);
    }
    exporting.begin(snapshot, distinct.size());
    for (String id : distinct) {
      exporting.visit(view(id).entry());
    }
  }

  private EntryView view(String id) {
    if (!EntryId.isValid(id)) {
      throw new NotFoundException("entry", id);
    }
    return engine.entry(new EntryId(id));
  }

  private final class Exporting implements EntryVisitor {
    private final Context context;
    private final ExportFormat format;
    private final Facets facets;
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    private final ExportWriter writer;

    Exporting(Context context, ExportFormat format, Facets facets) throws IOException {
      this.context = context;
      this.format = format;
      this.facets = facets;
      OutputStream out = context.outputStream();
      this.writer = format.to(out, facets);
    }

    @Override
    public void begin(SnapshotId snapshot, int total) throws IOException {
      context.contentType(format.mediaType());
      context.header(
          "Content-Disposition",
          "attachment; filename=\"compendium-search." + format.extension() + '"');
      context.header("Compendium-Snapshot", snapshot.id());
      context.header("Compendium-Total", Integer.toString(total));
      String query = context.queryParams(ID).isEmpty() ? parameters(context) : null;
      int exported = Math.min(total, LIMIT);
      writer.begin(new ExportHeader(query, snapshot, total, exported, clock.instant()));
    }

    private static String parameters(Context context) {
      return context.queryParamMap().entrySet().stream()
          .filter(each -> !each.getKey().equals(FORMAT))
          .flatMap(each -> each.getValue().stream().map(value -> Map.entry(each.getKey(), value)))
          .map(each -> each.getKey() + "=" + encoded(each.getValue()))
          .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void visit(Entry entry) throws IOException {
      writer.write(entry, Citation.of(entry, facets, Site.of(context), today));
    }
  }
}
