package org.compendiumsearch.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The file, if any, that a measurement's figures go to beside its table. */
public final class JsonFile {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Option(names = "--json", paramLabel = "FILE", description = "write the figures there too")
  private @Nullable Path file;

  /** Creates the option, with no file where none is named. */
  public JsonFile() {}

  /**
   * Writes what was measured to the file that was named, if one was.
   *
   * @throws IOException where it cannot be written
   */
  public void write(Object measured) throws IOException {
    if (file != null) {
      JSON.writeValue(file.toFile(), measured);
    }
  }
}
