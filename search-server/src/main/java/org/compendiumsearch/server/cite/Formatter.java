package org.compendiumsearch.server.cite;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.CSLBuilder;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.LocaleProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One style in one language, read once. The engine behind it works for one thread at a time, so
 * others wait. Safe for all threads.
 */
final class Formatter {
  private static final String FALLBACK = "en-US";

  private final ReentrantLock lock = new ReentrantLock();
  private final One item = new One();
  private final CSL engine;

  Formatter(CitationStyle style, String language) {
    String locale = style.locale(language);
    try {
      this.engine =
          new CSLBuilder()
              .itemDataProvider(item)
              .localeProvider(new Shipped(locale))
              .style(read(style.resource()))
              .lang(locale)
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns an item as one sentence of plain text. */
  String format(CSLItemData data) {
    lock.lock();
    try {
      item.current = data;
      engine.reset();
      engine.setOutputFormat("text");
      engine.registerCitationItems(data.getId());
      return engine.makeBibliography().makeString().strip();
    } finally {
      lock.unlock();
    }
  }

  private static String read(String resource) {
    try (InputStream in = Formatter.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The item that is being formatted. */
  private static final class One implements ItemDataProvider {
    private @Nullable CSLItemData current;

    @Override
    public @Nullable CSLItemData retrieveItem(String id) {
      return current;
    }

    @Override
    public Collection<String> getIds() {
      CSLItemData only = current;
      return only == null ? List.of() : List.of(only.getId());
    }
  }

  /**
   * The words of the locales that are shipped. The engine builds every other locale on American
   * English, and takes dates from there; so British English stands for it where it is asked for.
   */
  private record Shipped(String wanted) implements LocaleProvider {
    @Override
    public String retrieveLocale(String name) {
      boolean english = name.toLowerCase(Locale.ROOT).startsWith("en");
      if (english) {
        return read(file(wanted.startsWith("en") ? wanted : FALLBACK));
      }
      return read(file(wanted));
    }

    private static String file(String locale) {
      return "locales/locales-" + locale + ".xml";
    }
  }
}
