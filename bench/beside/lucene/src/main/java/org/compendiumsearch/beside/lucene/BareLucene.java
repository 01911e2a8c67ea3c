package org.compendiumsearch.beside.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/**
 * Reads lines from standard input and answers each with a line of JSON: {@code answer QUESTION}
 * with an answer, {@code load THREADS MILLISECONDS FILE} with the times of the file's questions,
 * asked in turn. Ends with its input.
 */
public final class BareLucene {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LOAD = 4;

  private BareLucene() {}

  /**
   * Serves an index, which is made first where it is missing.
   *
   * @param arguments the folder of the index, the file of entries, {@code plain} or anything else,
   *     and each facet as {@code NAME=LIMIT}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    Map<String, Integer> limits = new TreeMap<>();
    for (String facet : List.of(arguments).subList(3, arguments.length)) {
      String[] limit = facet.split("=", 2);
      limits.put(limit[0], Integer.valueOf(limit[1]));
    }
    try (FSDirectory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        new IndexMaker(Fields.facets(limits.keySet())).write(Path.of(arguments[1]), folder);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        serve(new Searches(reader, limits, arguments[2].equals("plain")));
      }
    }
  }

  private static void serve(Searches searches) throws IOException, InterruptedException {
    System.out.println("ready");
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("answer ")) {
        System.out.println(searches.answer(JSON.readTree(line.substring("answer ".length()))));
      } else if (line.startsWith("load ")) {
        System.out.println(load(searches, line.split(" ", LOAD)));
      } else {
        throw new IllegalArgumentException("expected \"answer\" or \"load\", got \"" + line + "\"");
      }
    }
  }

  private static ObjectNode load(Searches searches, String[] words)
      throws IOException, InterruptedException {
    List<JsonNode> questions = new ArrayList<>();
    for (String question : Files.readAllLines(Path.of(words[3]))) {
      questions.add(JSON.readTree(question));
    }
    return new Load(searches, questions).run(Integer.parseInt(words[1]), Long.parseLong(words[2]));
  }
}
