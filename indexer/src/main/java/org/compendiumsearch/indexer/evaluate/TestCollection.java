package org.compendiumsearch.indexer.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.compendiumsearch.core.error.FileFault;
import org.compendiumsearch.core.error.InvalidFileException;
import org.jspecify.annotations.Nullable;

/**
 * Documents, questions and judgements in the form of BEIR: {@code corpus.jsonl}, {@code
 * queries.jsonl}, {@code qrels.tsv} (or {@code qrels/test.tsv}, or {@code qrels.txt} as TREC has
 * it). Immutable.
 *
 * @param documents to search in
 * @param queries those with judgements
 * @param judgements which documents answer them
 */
public record TestCollection(List<Text> documents, List<Text> queries, Judgements judgements) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the lists. */
  public TestCollection {
    documents = List.copyOf(documents);
    queries = List.copyOf(queries);
  }

  /**
   * A document or a question.
   *
   * @param id as the judgements name it
   * @param title of a document, possibly empty
   * @param text what it says
   * @param language where the file tells it
   */
  public record Text(String id, String title, String text, @Nullable String language) {}

  /**
   * Reads a collection from its folder.
   *
   * @throws InvalidFileException naming what is missing or which line cannot be read
   */
  public static TestCollection read(Path folder) throws IOException {
    Judgements judgements = judgementsIn(folder);
    List<Text> queries =
        texts(folder, "queries.jsonl").stream()
            .filter(
                query -> judgements.of(query.id()).values().stream().anyMatch(grade -> grade > 0))
            .toList();
    return new TestCollection(texts(folder, "corpus.jsonl"), queries, judgements);
  }

  /** Reads the judgements of a collection. */
  static Judgements judgementsIn(Path folder) throws IOException {
    Path judged =
        Stream.of("qrels.tsv", "qrels/test.tsv", "qrels.txt")
            .map(folder::resolve)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() -> missing(folder, "qrels.tsv"));
    return Judgements.read(judged);
  }

  private static List<Text> texts(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      throw missing(folder, name);
    }
    List<Text> texts = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          texts.add(text(line, file, number));
        }
      }
    }
    return texts;
  }

  private static Text text(String line, Path file, int number) {
    try {
      JsonNode json = JSON.readTree(line);
      String id = json.path("_id").asText();
      if (!id.isEmpty() && json.has("text")) {
        return new Text(
            id,
            json.path("title").asText(""),
            json.get("text").asText(),
            Optional.ofNullable(json.get("lang")).map(JsonNode::asText).orElse(null));
      }
    } catch (JsonProcessingException e) {
      throw fault(file, number, "not a line of JSON");
    }
    throw fault(file, number, "expected an object with \"_id\" and \"text\"");
  }

  private static InvalidFileException missing(Path folder, String name) {
    return fault(folder.resolve(name), 0, "a collection needs this file");
  }

  private static InvalidFileException fault(Path file, int line, String message) {
    return new InvalidFileException(List.of(new FileFault(file.toString(), line, message)));
  }
}
