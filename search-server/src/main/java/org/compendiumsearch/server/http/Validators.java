package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Conditional requests (RFC 9110, section 13) on answers that change with the index. */
final class Validators {
  private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

  private Validators() {}

  /**
   * Sends the validators of an answer.
   *
   * @param version differs where the answer differs
   * @param modified when it last changed
   * @return whether the client has the answer already
   */
  static boolean notModified(Context context, long version, Instant modified) {
    String tag = "W/\"" + Long.toHexString(version) + '"';
    ZonedDateTime second = modified.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
    context.header("ETag", tag);
    context.header("Last-Modified", HTTP_DATE.format(second));
    if (context.header("If-None-Match") != null) {
      // The date is passed over where there is a tag (RFC 9110, section 13.2.2).
      return isKnown(context, tag);
    }
    String since = context.header("If-Modified-Since");
    return since != null && !isAfter(second, since);
  }

  /** Says whether the client has an answer with this tag already (RFC 9110, section 13.1.2). */
  static boolean isKnown(Context context, String tag) {
    String known = context.header("If-None-Match");
    return known != null
        && Arrays.stream(known.split(",", -1))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || strong(each).equals(strong(tag)));
  }

  private static String strong(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  private static boolean isAfter(ZonedDateTime modified, String since) {
    try {
      return modified.isAfter(ZonedDateTime.parse(since, HTTP_DATE));
    } catch (DateTimeException unreadable) {
      // A date nobody can read is passed over (RFC 9110, section 13.1.3).
      return true;
    }
  }
}
