package org.compendiumsearch.core.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.apache.lucene.search.ScoreDoc;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.SearchRequest;

/**
 * The place at which a walk through all hits of a search stands. Written as text it can stand in an
 * address (RFC 4648, section 5), tells whoever holds it nothing, and is valid as long as the
 * snapshot is kept. It is no secret: the checksum finds what was cut off or mistyped, and what
 * somebody makes up on purpose is at most another place among hits that anybody may see.
 *
 * @param generation of the commit that is walked through
 * @param committedAt of that commit, in milliseconds since 1970: another index may count anew
 * @param question what the hits answer, as {@link #questionOf} tells it
 * @param doc the last hit of the page before, by its number in the snapshot
 * @param score of that hit; NaN where the order does not ask for it
 */
record Cursor(long generation, long committedAt, long question, int doc, float score) {
  private static final byte VERSION = 1;
  private static final int CONTENT = 1 + 3 * Long.BYTES + Integer.BYTES + Float.BYTES;
  private static final int LENGTH = CONTENT + Integer.BYTES;
  private static final String PARAMETER = "cursor";

  /** Returns the place after a hit. */
  static Cursor after(ScoreDoc hit, long question, Snapshot snapshot) throws IOException {
    return new Cursor(
        snapshot.reader().getIndexCommit().getGeneration(),
        snapshot.stamp().committedAt().toEpochMilli(),
        question,
        hit.doc,
        hit.score);
  }

  /**
   * Reads a cursor.
   *
   * @throws InvalidRequestException where the text is none
   */
  static Cursor read(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text.strip());
    } catch (IllegalArgumentException e) {
      throw broken();
    }
    if (bytes.length != LENGTH || bytes[0] != VERSION) {
      throw broken();
    }
    ByteBuffer content = ByteBuffer.wrap(bytes);
    if (content.getInt(CONTENT) != checksum(bytes)) {
      throw broken();
    }
    content.get();
    return new Cursor(
        content.getLong(),
        content.getLong(),
        content.getLong(),
        content.getInt(),
        content.getFloat());
  }

  /** Returns the cursor as it stands in an address. */
  String text() {
    ByteBuffer content =
        ByteBuffer.allocate(LENGTH)
            .put(VERSION)
            .putLong(generation)
            .putLong(committedAt)
            .putLong(question)
            .putInt(doc)
            .putFloat(score);
    content.putInt(checksum(content.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(content.array());
  }

  private static int checksum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, CONTENT);
    return (int) sum.getValue();
  }

  /** Says whether a snapshot is the one that is walked through. */
  boolean isOf(Snapshot snapshot) throws IOException {
    return snapshot.reader().getIndexCommit().getGeneration() == generation
        && snapshot.stamp().committedAt().toEpochMilli() == committedAt;
  }

  /**
   * Checks that it goes on with a question.
   *
   * @throws InvalidRequestException where it was made for another one
   */
  void requireFor(long other) {
    if (question != other) {
      throw new InvalidRequestException(
          PARAMETER,
          "this cursor was made for another search; send it with the words, filters, mode, sort and"
              + " group of the answer that it comes from");
    }
  }

  private static InvalidRequestException broken() {
    return new InvalidRequestException(
        PARAMETER, "this is no cursor; send the \"next\" of an earlier answer as it is");
  }

  /** Returns what is told where the snapshot of a cursor is no longer kept. */
  static InvalidRequestException gone() {
    return new InvalidRequestException(
        PARAMETER,
        "the index has changed since this walk began, and the state it began with is no longer"
            + " kept; start again without cursor");
  }

  /**
   * Returns a number that stands for what decides on the hits and their order: all of a request but
   * the size of its pages, what is counted and the language of labels.
   *
   * @param filters as the index understands them
   * @param mode in which the request is answered
   */
  static long questionOf(SearchRequest request, Filters filters, Mode mode) {
    TreeMap<String, TreeSet<String>> chosen = new TreeMap<>();
    filters.values().forEach((facet, values) -> chosen.put(facet, new TreeSet<>(values)));
    String question =
        String.join(
            "\0",
            request.text(),
            request.syntax().token(),
            request.match().token(),
            mode.token(),
            request.effectiveOrder().token(),
            request.group().token(),
            String.valueOf(filters.from()),
            String.valueOf(filters.to()),
            String.valueOf(filters.document()),
            chosen.toString());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
