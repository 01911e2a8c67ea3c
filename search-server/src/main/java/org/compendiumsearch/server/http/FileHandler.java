package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.index.Source;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.search.SearchEngine;

/**
 * {@code GET /documents/{id}/file}: the original bytes, with range requests. A browser shows only
 * what cannot run anything; all else it saves. For a member of an archive or a message the whole of
 * it is sent: nothing hostile is unpacked here, and what is saved is what was indexed.
 */
final class FileHandler implements Handler {
  /** What a browser shows safely, and as what. */
  private static final Map<String, String> SHOWN =
      Map.of(
          "application/pdf", "application/pdf",
          "text/plain", "text/plain; charset=utf-8",
          "text/markdown", "text/plain; charset=utf-8",
          "text/csv", "text/plain; charset=utf-8");

  /** Stands between the path of an archive or a message and that of a file within it. */
  private static final String WITHIN = "!/";

  /** As what an archive or a message is sent for a file within it: to be saved. */
  private static final String CONTAINER = "application/octet-stream";

  private final SearchEngine engine;

  FileHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) throws IOException {
    Document document = engine.document(DocumentHandlers.id(context));
    Path file =
        locate(document)
            .orElseThrow(() -> new NotFoundException("file of document", document.id().value()));
    boolean whole = file.endsWith(document.file().path());
    String format = whole ? document.summary().format() : CONTAINER;
    String shown = SHOWN.get(format);
    String name = String.valueOf(file.getFileName());
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    context.header(
        "Content-Disposition",
        (shown == null ? "attachment" : "inline") + "; filename*=UTF-8''" + encoded);
    context.header("Content-Security-Policy", "default-src 'none'; sandbox");
    String tag = '"' + document.file().sha256() + (whole ? "" : ofContainer(file)) + '"';
    context.header("ETag", tag);
    context.header("Cache-Control", "no-cache");
    context.header("Accept-Ranges", "bytes");
    String page = Site.of(context) + "/documents/" + document.id();
    context.header("Link", "<" + page + ">; rel=\"collection\"; type=\"text/html\"");
    context.contentType(shown == null ? format : shown);
    if (Validators.isKnown(context, tag)) {
      context.status(304);
    } else {
      send(file, context);
    }
  }

  private static void send(Path file, Context context) throws IOException {
    // The lengths and ranges below are those of the bytes as they are.
    context.disableCompression();
    long size = Files.size(file);
    String header = context.header("Range");
    if (header == null || !ByteRange.isUnderstood(header) || isOtherVersion(context)) {
      context.header("Content-Length", Long.toString(size));
      context.result(Files.newInputStream(file));
      return;
    }
    Optional<ByteRange> range = ByteRange.of(header, size);
    if (range.isEmpty()) {
      context.header("Content-Range", "bytes */" + size);
      throw new HttpResponseException(416, "");
    }
    InputStream part = Files.newInputStream(file);
    part.skipNBytes(range.get().first());
    context.status(206);
    context.header(
        "Content-Range", "bytes " + range.get().first() + "-" + range.get().last() + "/" + size);
    context.header("Content-Length", Long.toString(range.get().length()));
    context.result(new FirstBytes(part, range.get().length()));
  }

  /** A range of what the client has is of no use where the file is another by now. */
  private static boolean isOtherVersion(Context context) {
    String had = context.header("If-Range");
    return had != null && !had.equals(context.res().getHeader("ETag"));
  }

  /** A container's bytes may change while those of the member do not. */
  private static String ofContainer(Path file) throws IOException {
    return "-" + Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis();
  }

  /**
   * Returns the file if it is still where it was indexed, within its source; of a member of an
   * archive or a message the file it lies in, as nothing is unpacked here.
   */
  private Optional<Path> locate(Document document) throws IOException {
    String path = document.file().path();
    Optional<Path> file = locate(document, path);
    for (int end = path.lastIndexOf(WITHIN);
        file.isEmpty() && end > 0;
        end = path.lastIndexOf(WITHIN, end - 1)) {
      file = locate(document, path.substring(0, end));
    }
    return file;
  }

  private Optional<Path> locate(Document document, String path) throws IOException {
    for (Source source : engine.status().sources()) {
      if (source.id().equals(document.file().source())) {
        Path root = Path.of(source.folder());
        Path file = root.resolve(path);
        if (Files.isRegularFile(file) && file.toRealPath().startsWith(root.toRealPath())) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }
}
