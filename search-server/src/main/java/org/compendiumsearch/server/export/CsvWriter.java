package org.compendiumsearch.server.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.jspecify.annotations.Nullable;

/**
 * A table (RFC 4180) with a column a facet, in UTF-8 with a byte order mark, without which
 * spreadsheets take it for another encoding. A cell that a spreadsheet would take for a formula
 * begins with an apostrophe (OWASP, "CSV Injection").
 */
final class CsvWriter implements ExportWriter {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_SIGNS = "=+-@\t\r";
  private static final String VALUES = "; ";

  private final Facets facets;
  private final BufferedWriter text;
  private final CSVPrinter out;
  private String snapshot = "";

  CsvWriter(OutputStream stream, Facets facets) {
    this.facets = facets;
    this.text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    try {
      this.out = new CSVPrinter(text, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void begin(ExportHeader header) throws IOException {
    snapshot = header.snapshot().id();
    text.write(BYTE_ORDER_MARK);
    List<String> columns =
        new ArrayList<>(
            Arrays.asList(
                "id", "title", "document", "publisher", "year", "first page", "last page"));
    facets.all().stream().map(Facet::id).filter(CsvWriter::isColumn).forEach(columns::add);
    columns.addAll(List.of("url", "accessed", "index state"));
    out.printRecord(columns);
  }

  private static boolean isColumn(String facet) {
    return !facet.equals(Facets.PUBLISHER);
  }

  @Override
  public void write(Entry entry, Citation citation) throws IOException {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(citation.id());
    cells.add(citation.title());
    cells.add(citation.container());
    cells.add(citation.author());
    cells.add(citation.year());
    cells.add(citation.firstPage());
    cells.add(citation.lastPage());
    for (Facet facet : facets.all()) {
      if (isColumn(facet.id())) {
        cells.add(values(entry, facet));
      }
    }
    cells.add(citation.url());
    cells.add(citation.accessed());
    cells.add(snapshot);
    for (Object cell : cells) {
      out.print(harmless(Objects.toString(cell, "")));
    }
    out.println();
  }

  private String values(Entry entry, Facet facet) {
    return entry.facets().stream()
        .filter(each -> each.facet().equals(facet.id()))
        .map(each -> facets.label(facet, each.value(), "en"))
        .collect(Collectors.joining(VALUES));
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA_SIGNS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
