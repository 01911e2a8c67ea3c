package org.compendiumsearch.server.cite;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.compendiumsearch.server.export.Citation;

/**
 * Citations as sentences. Styles are read when they are first asked for, which takes a tenth of a
 * second; what was written lately is remembered. Safe for all threads.
 */
public final class ProseCitations {
  private static final int REMEMBERED = 1_000;

  private final Map<String, Formatter> formatters = new ConcurrentHashMap<>();
  private final Map<Asked, String> written = new Recent();

  /** Creates a writer that has read nothing yet. */
  public ProseCitations() {}

  private record Asked(Citation citation, CitationStyle style, String language) {}

  private static final class Recent extends LinkedHashMap<Asked, String> {
    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Asked, String> eldest) {
      return size() > REMEMBERED;
    }
  }

  /**
   * Returns a citation as plain text on one line.
   *
   * @param language of the words between its parts, one of those the pages are shown in
   */
  public String of(Citation citation, CitationStyle style, String language) {
    Asked asked = new Asked(citation, style, language);
    synchronized (written) {
      String known = written.get(asked);
      if (known != null) {
        return known;
      }
    }
    Formatter formatter =
        formatters.computeIfAbsent(style + "/" + language, k -> new Formatter(style, language));
    PageNumbers pages = PageNumbers.of(citation);
    String text = pages.putBack(formatter.format(item(citation, pages)));
    synchronized (written) {
      written.put(asked, text);
    }
    return text;
  }

  private static CSLItemData item(Citation citation, PageNumbers pages) {
    CSLItemDataBuilder item =
        new CSLItemDataBuilder()
            .id(citation.id())
            .type(type(citation.kind()))
            .title(citation.title())
            .language(citation.language())
            .URL(citation.url());
    LocalDate read = citation.accessed();
    item.accessed(read.getYear(), read.getMonthValue(), read.getDayOfMonth());
    if (citation.container() != null) {
      item.containerTitle(citation.container());
    }
    String body = citation.author();
    if (body != null) {
      item.author(new CSLNameBuilder().literal(body).build());
      item.publisher(body);
    }
    Integer year = citation.year();
    if (year != null) {
      item.issued(year);
    }
    if (pages.given() != null) {
      item.page(pages.given());
    }
    return item.build();
  }

  private static CSLType type(Citation.Kind kind) {
    return switch (kind) {
      case REPORT -> CSLType.REPORT;
      case CHAPTER -> CSLType.CHAPTER;
      case LAW -> CSLType.LEGISLATION;
    };
  }
}
