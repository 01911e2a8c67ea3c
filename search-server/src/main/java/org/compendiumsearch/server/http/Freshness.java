package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SnapshotId;
import org.jspecify.annotations.Nullable;

/**
 * Answers change only with the index, the language, the day and the program: the tag of an answer
 * (RFC 9110, section 8.8.3) is made of these, so that who has the answer is told so without any
 * search. Safe for all threads.
 */
final class Freshness {
  private final SearchEngine engine;

  /** Another program, or the same with other settings, may answer otherwise. */
  private final long started = Instant.now().toEpochMilli();

  Freshness(SearchEngine engine) {
    this.engine = engine;
  }

  /** Returns a handler that goes before another and may make it needless. */
  Handler before(Handler handler) {
    return context -> {
      String tag = tag(context);
      if (tag == null) {
        handler.handle(context);
        return;
      }
      send(context, tag);
      if (Validators.isKnown(context, tag)) {
        context.status(304);
        return;
      }
      boolean answered = false;
      try {
        handler.handle(context);
        answered = context.statusCode() < 300 && mayBeKept(context);
      } finally {
        if (!answered) {
          forget(context, tag);
        }
      }
    };
  }

  private static boolean mayBeKept(Context context) {
    return !"no-store".equals(context.res().getHeader("Cache-Control"));
  }

  /** The index is asked before the answer is made: at worst, one is fetched again needlessly. */
  private @Nullable String tag(Context context) {
    try {
      SnapshotId snapshot = engine.snapshot();
      // Citations name the day on which something was read.
      long day = LocalDate.now(ZoneOffset.UTC).toEpochDay();
      long state = 31 * (31 * started + day) + snapshot.hashCode();
      return "W/\"" + Long.toHexString(state) + "-" + Languages.of(context) + '"';
    } catch (CompendiumException none) {
      // The handler asks again, and tells what is wrong.
      return null;
    }
  }

  private static void send(Context context, String tag) {
    context.header("ETag", tag);
    context.header("Cache-Control", "no-cache");
    context.res().addHeader("Vary", "Accept-Language");
  }

  /** What went wrong, or leads elsewhere, is not what the tag stands for. */
  private static void forget(Context context, String tag) {
    if (!context.res().isCommitted() && tag.equals(context.res().getHeader("ETag"))) {
      context.res().setHeader("ETag", null);
    }
  }
}
