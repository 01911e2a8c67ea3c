package org.compendiumsearch.bench.passages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.compendiumsearch.core.taxonomy.Taxonomy;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;

/** Passages and a taxonomy to measure with in tests. */
public final class SomePassages {
  private static final String[] WORDS = {
    "harbour", "inspector", "recruiter", "passport", "hotel", "bakery", "orchard", "vessel"
  };

  private SomePassages() {}

  /** Writes a file of passages; every hundredth speaks of a lighthouse. */
  public static Path write(Path file, int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String rare = i % 100 == 0 ? " near the old lighthouse" : "";
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"_id\": \"p%d\", \"lang\": \"en\", \"title\": \"Part %d\","
                  + " \"text\": \"The %s met the %s%s.\"}%n",
              i,
              i / 10,
              WORDS[i % WORDS.length],
              WORDS[i / WORDS.length % WORDS.length],
              rare));
    }
    return Files.writeString(file, lines);
  }

  /** Returns a taxonomy with four sectors. */
  public static Taxonomy taxonomy() {
    String values =
        String.join(
            ", ",
            "{id: finance, label: {en: Finance}}",
            "{id: fishing, label: {en: Fishing}}",
            "{id: hotels, label: {en: Hotels}}",
            "{id: farming, label: {en: Farming}}");
    return TaxonomyReader.read(
        "taxonomy.yaml",
        "facets:\n  - id: sector\n    label: {en: Sector}\n    values: [" + values + "]\n");
  }
}
