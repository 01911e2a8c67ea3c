package org.compendiumsearch.core.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compendiumsearch.core.error.UnusableIndexException;
import org.jspecify.annotations.Nullable;

/**
 * What a commit says of itself: by which schema it was written, when, and from which sources.
 * Stored in the commit's user data. Immutable.
 *
 * @param schema the {@link IndexSchema#VERSION} that wrote it
 * @param committedAt when
 * @param sources the folders it was made of
 * @param model which model its vectors are of; null where it holds none
 */
public record IndexStamp(
    int schema, Instant committedAt, List<Source> sources, @Nullable String model) {
  private static final String SCHEMA = "compendium.schema";
  private static final String COMMITTED_AT = "compendium.committedAt";
  private static final String SOURCES = "compendium.sources";
  private static final String MODEL = "compendium.model";

  /** Copies the sources. */
  public IndexStamp {
    sources = List.copyOf(sources);
  }

  private record StoredSources(List<Source> sources) {}

  /** Returns the commit's user data. */
  Map<String, String> toUserData() {
    Map<String, String> data = new HashMap<>();
    data.put(SCHEMA, Integer.toString(schema));
    data.put(COMMITTED_AT, committedAt.toString());
    data.put(SOURCES, StoredJson.write(new StoredSources(sources)));
    if (model != null) {
      data.put(MODEL, model);
    }
    return data;
  }

  /** Reads the stamp of a commit; nothing where this program did not write it. */
  static Optional<IndexStamp> of(Map<String, String> userData) {
    String schema = userData.get(SCHEMA);
    String committedAt = userData.get(COMMITTED_AT);
    String sources = userData.get(SOURCES);
    if (schema == null || committedAt == null || sources == null) {
      return Optional.empty();
    }
    List<Source> folders = StoredJson.read(sources, StoredSources.class).sources();
    return Optional.of(
        new IndexStamp(
            Integer.parseInt(schema), Instant.parse(committedAt), folders, userData.get(MODEL)));
  }

  /**
   * Returns the stamp of a commit that this version can read.
   *
   * @throws UnusableIndexException saying what was found, what is needed and what to do
   */
  public static IndexStamp require(Map<String, String> userData) {
    IndexStamp stamp =
        of(userData)
            .orElseThrow(
                () ->
                    new UnusableIndexException(
                        "the index was not made by Compendium Search; choose another data folder"
                            + " with --data, or remove its \"index\" folder"));
    if (stamp.schema() != IndexSchema.VERSION) {
      throw new UnusableIndexException(
          "the index has schema version "
              + stamp.schema()
              + ", this program needs version "
              + IndexSchema.VERSION
              + "; run \"./compendium index\" to rebuild it");
    }
    return stamp;
  }
}
