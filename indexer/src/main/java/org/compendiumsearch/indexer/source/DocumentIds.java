package org.compendiumsearch.indexer.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.text.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * Gives documents their ids: the one a document declares, else the slug of its path without
 * extension; where two clash, the later appends a hyphen and six hexadecimal digits of the SHA-256
 * of its path, or of its source and path where even these clash. Whoever has an id keeps it. One
 * thread at a time.
 */
public final class DocumentIds {
  private static final int CHECKSUM_DIGITS = 6;

  private final Map<DocumentId, String> holders = new HashMap<>();

  /** Creates an empty register. */
  public DocumentIds() {}

  /** Notes that a file has an id already. */
  public void keep(DocumentId id, ScannedFile file) {
    holders.put(id, file.key());
  }

  /** Returns the path of the file that holds an id, as the user knows it, or null. */
  public @Nullable String holder(DocumentId id) {
    String key = holders.get(id);
    return key == null ? null : key.substring(key.indexOf('\0') + 1);
  }

  /** Gives a file its id. Files are to come in the order of their paths. */
  public DocumentId assign(ScannedFile file, Optional<DocumentId> declared) {
    List<DocumentId> candidates = candidates(declared.orElseGet(() -> fromPath(file.path())), file);
    Optional<DocumentId> held =
        declared.isPresent()
            ? Optional.empty()
            : candidates.stream().filter(id -> file.key().equals(holders.get(id))).findFirst();
    DocumentId id = held.orElseGet(() -> firstFree(candidates, file));
    holders.put(id, file.key());
    return id;
  }

  private DocumentId firstFree(List<DocumentId> candidates, ScannedFile file) {
    return candidates.stream()
        .filter(id -> holders.getOrDefault(id, file.key()).equals(file.key()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no id is free for " + file));
  }

  private static List<DocumentId> candidates(DocumentId wanted, ScannedFile file) {
    String ofPath = Checksum.of(file.path()).substring(0, CHECKSUM_DIGITS);
    String ofSourceAndPath = Checksum.of(file.key());
    return List.of(
        wanted,
        new DocumentId(wanted + "-" + ofPath),
        new DocumentId(wanted + "-" + ofSourceAndPath.substring(0, CHECKSUM_DIGITS)),
        new DocumentId(wanted + "-" + ofSourceAndPath));
  }

  private static DocumentId fromPath(String path) {
    int name = path.lastIndexOf('/') + 1;
    int dot = path.lastIndexOf('.');
    String slug = Slugs.of(dot > name ? path.substring(0, dot) : path);
    return new DocumentId(slug.isEmpty() ? "document" : slug);
  }
}
