package org.compendiumsearch.server.describe;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.export.Citation;
import org.compendiumsearch.server.export.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * A citation as a ContextObject in a span (COinS): what Zotero and other reference managers read of
 * a list, where meta tags can describe one thing only. The keys are those of the "book" format of
 * OpenURL 1.0 (ANSI/NISO Z39.88), which knows chapters and bodies as authors.
 */
public final class Coins {
  private Coins() {}

  /** Returns what stands in the span's {@code title}; not yet escaped for HTML. */
  public static String of(Citation citation) {
    boolean chapter = citation.kind() == Citation.Kind.CHAPTER;
    StringBuilder keys = new StringBuilder("ctx_ver=Z39.88-2004");
    add(keys, "rft_val_fmt", "info:ofi/fmt:kev:mtx:book");
    add(keys, "rfr_id", "info:sid/compendium-search");
    add(keys, "rft.genre", chapter ? "bookitem" : "report");
    add(keys, chapter ? "rft.atitle" : "rft.btitle", citation.title());
    add(keys, "rft.btitle", chapter ? citation.container() : null);
    add(keys, "rft.aucorp", citation.author());
    add(keys, "rft.pub", citation.author());
    add(keys, "rft.date", citation.year());
    add(keys, "rft.spage", citation.firstPage());
    add(keys, "rft.epage", citation.lastPage());
    add(keys, "rft.pages", citation.pages());
    add(keys, "rft.language", citation.language());
    add(keys, "rft_id", citation.url());
    return keys.toString();
  }

  /**
   * Returns the same of an entry of a list.
   *
   * @param site where this server is reached, without a slash at the end
   */
  public static String of(Entry entry, Facets facets, String site) {
    // The format has no place for the day on which it was read.
    return of(Citation.of(entry, facets, site, LocalDate.EPOCH));
  }

  private static void add(StringBuilder keys, String name, @Nullable Object value) {
    if (value != null) {
      String text = OneLine.of(value.toString());
      String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
      keys.append('&').append(name).append('=').append(encoded);
    }
  }
}
