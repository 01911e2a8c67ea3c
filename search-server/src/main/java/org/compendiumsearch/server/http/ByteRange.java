package org.compendiumsearch.server.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a request asks for (RFC 9110, section 14): one range of bytes; a request
 * for several gets the whole file, as the standard allows.
 *
 * @param first inclusive, from 0
 * @param last inclusive
 */
record ByteRange(long first, long last) {
  private static final Pattern HEADER = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** Says whether a {@code Range} header is one this server looks at. */
  static boolean isUnderstood(String header) {
    Matcher range = HEADER.matcher(header);
    return range.matches() && !(range.group(1).isEmpty() && range.group(2).isEmpty());
  }

  /** Returns the part of a file of {@code size} bytes, or nothing where it lies outside. */
  static Optional<ByteRange> of(String header, long size) {
    Matcher range = HEADER.matcher(header);
    if (!range.matches()) {
      return Optional.empty();
    }
    String from = range.group(1);
    String to = range.group(2);
    if (from.isEmpty()) {
      long length = Math.min(size, Long.parseLong(to));
      return length == 0 ? Optional.empty() : Optional.of(new ByteRange(size - length, size - 1));
    }
    long first = Long.parseLong(from);
    long last = to.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(to));
    return first < size && first <= last
        ? Optional.of(new ByteRange(first, last))
        : Optional.empty();
  }

  /** Returns how many bytes it has. */
  long length() {
    return last - first + 1;
  }
}
