package org.compendiumsearch.indexer.fetch;

import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A server's answer to one request, while the connection is open.
 *
 * @param address that was asked
 * @param status of HTTP
 * @param headers by their names in lower case; of several with one name, the first
 * @param body what follows, read once
 */
record Answer(URI address, int status, Map<String, String> headers, InputStream body) {
  /** Reads what it needs of an answer. */
  @FunctionalInterface
  interface Reader<T> {
    T read(Answer answer) throws java.io.IOException, FetchFailure;
  }

  Answer {
    headers = Map.copyOf(headers);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** Returns how many bytes the server means to send. */
  OptionalLong length() {
    String length = header("Content-Length").orElse("");
    return length.matches("\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(length))
        : OptionalLong.empty();
  }

  /** Returns the media type without its parameters, in lower case; empty where there is none. */
  String mediaType() {
    String type = header("Content-Type").orElse("");
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }
}
