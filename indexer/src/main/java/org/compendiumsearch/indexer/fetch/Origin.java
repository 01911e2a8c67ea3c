package org.compendiumsearch.indexer.fetch;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document of the manifest. Immutable.
 *
 * @param id of the document, and the name of its file
 * @param url the address of the document, or of the page before it
 * @param landing what is known of the page before it; null where there is none
 * @param format what is expected
 * @param sha256 the checksum of the bytes that are expected; null where none is known
 * @param declared what the side-car tells the index of the document: texts, lists, mappings
 */
record Origin(
    String id,
    URI url,
    @Nullable Landing landing,
    OriginFormat format,
    @Nullable String sha256,
    Map<String, Object> declared) {
  Origin {
    declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
  }

  /**
   * A page with the link to a document.
   *
   * @param find what the link's address or text contains; null where the format tells it
   */
  record Landing(@Nullable Pattern find) {}

  /** Returns the name of the document's file. */
  String file() {
    return id + "." + format.extension();
  }

  Optional<Landing> landingPage() {
    return Optional.ofNullable(landing);
  }

  Optional<String> expectedSha256() {
    return Optional.ofNullable(sha256);
  }
}
