package org.compendiumsearch.server.embed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One version of the search box's script. Immutable.
 *
 * @param text of the script
 * @param hash its name: the first {@link #HASH_DIGITS} hex digits of its SHA-256
 * @param integrity its value for Subresource Integrity (W3C SRI), which is of SHA-384
 */
public record BoxScript(String text, String hash, String integrity) {
  /** How many digits of the hash name a version. */
  public static final int HASH_DIGITS = 16;

  private static final String CURRENT = "compendium-search.js";
  private static final String RELEASED = "released.txt";

  /** Returns a version by its text. */
  static BoxScript of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(digest("SHA-256", bytes)).substring(0, HASH_DIGITS);
    String integrity = "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", bytes));
    return new BoxScript(text, hash, integrity);
  }

  /** Read, and its digests taken, when it is first asked for: a start does not wait for it. */
  private static final class Current {
    static final BoxScript SCRIPT = of(read(CURRENT));
  }

  /** As {@link Current}. */
  private static final class All {
    static final Map<String, BoxScript> BY_HASH = Collections.unmodifiableMap(readAll());
  }

  /** Returns the version of this program. */
  public static BoxScript current() {
    return Current.SCRIPT;
  }

  /** Returns the version of this program and all that were released before, by their hashes. */
  static Map<String, BoxScript> all() {
    return All.BY_HASH;
  }

  private static Map<String, BoxScript> readAll() {
    Map<String, BoxScript> all = new LinkedHashMap<>();
    BoxScript current = current();
    all.put(current.hash(), current);
    for (String hash : released()) {
      BoxScript script = of(read(hash + ".js"));
      if (!script.hash().equals(hash)) {
        throw new IllegalStateException(
            hash + ".js of the search box was changed after its release: it is " + script.hash());
      }
      all.put(hash, script);
    }
    return all;
  }

  /** Returns the hashes of the versions that sites may have written into their pages. */
  private static List<String> released() {
    return read(RELEASED).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(String name) {
    try (InputStream in = BoxScript.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
