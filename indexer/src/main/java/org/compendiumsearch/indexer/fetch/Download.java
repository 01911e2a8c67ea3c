package org.compendiumsearch.indexer.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one document, if possible only for what is new or missing of it, and writes what comes
 * into its part. Used for one try.
 */
final class Download {
  private static final int BUFFER = 1 << 16;

  private final Origin origin;
  private final FetchStore store;
  private final long mostBytes;
  private final @Nullable FetchRecord known;
  private final @Nullable Partial partial;

  /**
   * Prepares a try.
   *
   * @param known what is here already; null where nothing is, or not what it should be
   */
  Download(Origin origin, FetchStore store, long mostBytes, @Nullable FetchRecord known) {
    this.origin = origin;
    this.store = store;
    this.mostBytes = mostBytes;
    this.known = known;
    this.partial = store.partial(origin).orElse(null);
  }

  /** What came. */
  sealed interface Received {}

  /** What is here is what the server has. */
  record NotModified() implements Received {}

  /**
   * The part holds the whole document.
   *
   * @param answer the server's last
   */
  record Whole(Answer answer) implements Received {}

  /** Returns what to send with the request to an address. */
  Map<String, String> headers(URI address) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", origin.format().mediaType() + ", */*;q=0.5");
    // A name that another address gives to its bytes says nothing about these.
    if (partial != null && partial.origin().equals(address.toString())) {
      headers.put("Range", "bytes=" + partSize() + "-");
      headers.put("If-Range", partial.validator());
    } else if (known != null && known.origin().equals(address.toString())) {
      if (known.etag() != null) {
        headers.put("If-None-Match", known.etag());
      }
      if (known.lastModified() != null) {
        headers.put("If-Modified-Since", known.lastModified());
      }
    }
    return headers;
  }

  private long partSize() {
    try {
      return Files.size(store.part(origin));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read \"" + store.part(origin) + "\"", e);
    }
  }

  /** Reads the answer. */
  Received receive(Answer answer) throws IOException, FetchFailure {
    switch (answer.status()) {
      case Statuses.OK -> {
        store.dropPart(origin);
        write(answer, 0);
      }
      case Statuses.PARTIAL -> write(answer, resumed(answer));
      case Statuses.NOT_MODIFIED -> {
        if (known == null) {
          throw Statuses.failure(answer);
        }
        return new NotModified();
      }
      case Statuses.UNSATISFIABLE_RANGE -> {
        store.dropPart(origin);
        throw startAnew(answer);
      }
      default -> throw Statuses.failure(answer);
    }
    return new Whole(answer);
  }

  /** Returns from where the server goes on, which must be where the part ends. */
  private long resumed(Answer answer) throws FetchFailure {
    long size = partial == null ? -1 : partSize();
    String range = answer.header("Content-Range").orElse("");
    if (!range.startsWith("bytes " + size + "-")) {
      store.dropPart(origin);
      throw startAnew(answer);
    }
    return size;
  }

  private static FetchFailure startAnew(Answer answer) {
    return FetchFailure.passing(
        FailureKind.CUT_OFF, answer.address() + " does not go on where the last try ended");
  }

  private void write(Answer answer, long from) throws IOException, FetchFailure {
    long announced = from + answer.length().orElse(0);
    if (announced > mostBytes) {
      throw tooBig(answer, "has " + Texts.size(announced));
    }
    try {
      InputStream body = Decoded.body(answer);
      try (FileChannel part = open(from)) {
        copy(body, part, answer, from);
      }
    } catch (IOException cut) {
      keep(answer);
      throw cut;
    }
  }

  private FileChannel open(long from) {
    Path part = store.part(origin);
    try {
      FileChannel channel =
          FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return channel.truncate(from).position(from);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write \"" + part + "\"", e);
    }
  }

  private void copy(InputStream body, FileChannel part, Answer answer, long from)
      throws IOException, FetchFailure {
    byte[] buffer = new byte[BUFFER];
    long size = from;
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      size += n;
      if (size > mostBytes) {
        throw tooBig(answer, "goes on");
      }
      put(part, ByteBuffer.wrap(buffer, 0, n));
    }
    if (size == 0) {
      throw FetchFailure.lasting(
          FailureKind.EMPTY, answer.address() + " answers without a single byte");
    }
    put(part, ByteBuffer.allocate(0));
    force(part);
  }

  /** A full disk is no fault of the server. */
  private void put(FileChannel part, ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        part.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write \"" + store.part(origin) + "\"", e);
    }
  }

  private void force(FileChannel part) {
    try {
      part.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write \"" + store.part(origin) + "\"", e);
    }
  }

  private FetchFailure tooBig(Answer answer, String how) {
    store.dropPart(origin);
    return FetchFailure.lasting(
        FailureKind.TOO_BIG,
        answer.address()
            + " "
            + how
            + ", more than the "
            + Texts.size(mostBytes)
            + " that are allowed; allow more with --max-size");
  }

  /** Keeps what came, where the server can tell later whether the rest still fits it. */
  private void keep(Answer answer) {
    Optional<String> validator =
        answer
            .header("ETag")
            .filter(etag -> !etag.startsWith("W/"))
            .or(() -> answer.header("Last-Modified"));
    if (validator.isPresent() && !Decoded.isEncoded(answer) && partSize() > 0) {
      store.keepPart(origin, new Partial(answer.address().toString(), validator.get()));
    } else {
      store.dropPart(origin);
    }
  }
}
