package org.compendiumsearch.server.oai;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a harvester asks for, and how far it has come. Immutable.
 *
 * @param from the first second, or null
 * @param until the last second, or null
 * @param set a collection, or null
 * @param last where the page before ended, or null at the beginning
 * @param delivered how many records came before
 */
record Harvest(
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String set,
    @Nullable Position last,
    int delivered) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern SECOND =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
  private static final String SEPARATOR = "\n";
  private static final int FIELDS = 6;

  /** A place in the order of records: by time, then id. */
  record Position(Instant at, String id) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : id.compareTo(other.id);
    }
  }

  /** Reads the arguments of a new harvest. */
  static Harvest of(@Nullable String from, @Nullable String until, @Nullable String set)
      throws OaiFault {
    if (from != null && until != null && from.length() != until.length()) {
      throw bad("from and until must have the same granularity");
    }
    Instant first = from == null ? null : moment(from, false);
    Instant last = until == null ? null : moment(until, true);
    if (first != null && last != null && first.isAfter(last)) {
      throw bad("from must not be later than until");
    }
    return new Harvest(first, last, set, null, 0);
  }

  private static Instant moment(String text, boolean end) throws OaiFault {
    try {
      if (DAY.matcher(text).matches()) {
        LocalDate day = LocalDate.parse(text);
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return end ? start.plus(1, ChronoUnit.DAYS).minusSeconds(1) : start;
      }
      if (SECOND.matcher(text).matches()) {
        return Instant.parse(text);
      }
    } catch (DateTimeException impossible) {
      throw bad("\"" + text + "\" is no date of the calendar");
    }
    throw bad("dates are YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ, got \"" + text + "\"");
  }

  private static OaiFault bad(String message) {
    return new OaiFault(OaiFault.Code.BAD_ARGUMENT, message);
  }

  /** Returns whether a record is asked for and was not delivered yet. */
  boolean wants(Position position, List<String> sets) {
    Instant at = position.at();
    return (from == null || !at.isBefore(from))
        && (until == null || !at.isAfter(until))
        && (set == null || sets.contains(set));
  }

  /** Returns whether a record comes after what was delivered. */
  boolean isAhead(Position position) {
    return last == null || position.compareTo(last) > 0;
  }

  /** Returns this harvest after a page. */
  Harvest after(Position end, int records) {
    return new Harvest(from, until, set, end, delivered + records);
  }

  /** Returns the token by which it goes on; it holds everything, so the server keeps nothing. */
  String token() {
    Position at = last;
    List<String> fields =
        List.of(
            from == null ? "" : from.toString(),
            until == null ? "" : until.toString(),
            set == null ? "" : set,
            at == null ? "" : at.at().toString(),
            at == null ? "" : at.id(),
            Integer.toString(delivered));
    byte[] bytes = String.join(SEPARATOR, fields).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Reads a token. */
  static Harvest resume(String token) throws OaiFault {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      String[] fields = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1);
      if (fields.length == FIELDS && fields[5].matches("\\d{1,9}")) {
        return new Harvest(
            instant(fields[0]),
            instant(fields[1]),
            fields[2].isEmpty() ? null : fields[2],
            new Position(Instant.parse(fields[3]), fields[4]),
            Integer.parseInt(fields[5]));
      }
    } catch (IllegalArgumentException | DateTimeException altered) {
      throw notOurs(token);
    }
    throw notOurs(token);
  }

  private static @Nullable Instant instant(String text) {
    return text.isEmpty() ? null : Instant.parse(text);
  }

  private static OaiFault notOurs(String token) {
    return new OaiFault(
        OaiFault.Code.BAD_RESUMPTION_TOKEN,
        "\"" + token + "\" is no token of this repository; begin the list again");
  }
}
