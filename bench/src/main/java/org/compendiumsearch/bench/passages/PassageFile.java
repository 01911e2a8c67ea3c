package org.compendiumsearch.bench.passages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.core.error.FileFault;
import org.compendiumsearch.core.error.InvalidFileException;
import org.jspecify.annotations.Nullable;

/**
 * A file of passages as JSON Lines in UTF-8: an object a line with {@code _id} and {@code text},
 * and where they are known {@code lang}, {@code title}, {@code path}, {@code page} and {@code
 * year}. Other keys and blank lines mean nothing. Immutable.
 */
public final class PassageFile {
  private static final ObjectReader JSON =
      new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final String ENGLISH = "en";

  private final Path file;

  /** Names a file, which is read by {@link #read}. */
  public PassageFile(Path file) {
    this.file = file;
  }

  /** Takes passages, one after another. */
  @FunctionalInterface
  public interface Visitor {
    /** Takes the next passage. */
    void visit(Passage passage) throws IOException;
  }

  /**
   * Reads from the beginning of the file.
   *
   * @param most how many passages at most; a shorter file is read to its end, once
   * @return how many there were
   * @throws InvalidFileException naming the first line that is no passage, or the file that holds
   *     none
   */
  public int read(int most, Visitor visitor) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw fault(0, "no such file; see docs/performance.md for how one is made");
    }
    int number = 0;
    int count = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      while (count < most) {
        String line = lines.readLine();
        if (line == null) {
          break;
        }
        number++;
        if (!line.isBlank()) {
          visitor.visit(passage(line, number));
          count++;
        }
      }
    } catch (MalformedInputException e) {
      throw fault(number + 1, "not in UTF-8, here or somewhat below");
    }
    if (count == 0) {
      throw fault(0, "holds no passages");
    }
    return count;
  }

  @Override
  public String toString() {
    return file.toString();
  }

  private Passage passage(String line, int number) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw fault(number, "not a line of JSON");
    }
    String id = json.path("_id").asText();
    String text = json.path("text").asText();
    if (id.isEmpty() || text.isBlank()) {
      throw fault(number, "expected an object with \"_id\" and \"text\", neither of them empty");
    }
    String title = json.path("title").asText().strip();
    return new Passage(
        id,
        json.path("lang").asText(ENGLISH),
        title.isEmpty() ? id : title,
        text,
        json.hasNonNull("path") ? json.get("path").asText() : null,
        number(json, "page", number),
        number(json, "year", number));
  }

  private @Nullable Integer number(JsonNode json, String key, int line) {
    JsonNode value = json.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.canConvertToInt() || !value.isIntegralNumber() || value.asInt() < 1) {
      throw fault(line, "\"" + key + "\" must be a whole number from 1, got " + value);
    }
    return value.asInt();
  }

  private InvalidFileException fault(int line, String message) {
    return new InvalidFileException(List.of(new FileFault(file.toString(), line, message)));
  }
}
