package org.compendiumsearch.bench.beside;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.compendiumsearch.bench.serving.Latencies;

/**
 * Bare Lucene: a process that asks itself, and is told so by lines. Its figures are without HTTP
 * and without JSON.
 */
final class LuceneContender implements Contender {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Engine engine;
  private final Path questions;

  /**
   * Takes a process that has just been started.
   *
   * @param questions a file that is overwritten with what is asked
   */
  LuceneContender(Engine engine, Path questions) {
    this.engine = engine;
    this.questions = questions;
  }

  @Override
  public String name() {
    return "bare Lucene";
  }

  @Override
  public Engine engine() {
    return engine;
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    return JSON.readValue(engine.told("answer " + JSON.writeValueAsString(asked)), Answer.class);
  }

  @Override
  public Latencies ask(List<Asked> asked, int connections, Duration duration) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Asked each : asked) {
      lines.append(JSON.writeValueAsString(each)).append('\n');
    }
    Files.writeString(questions, lines);
    String told = "load " + connections + " " + duration.toMillis() + " " + questions;
    return JSON.readValue(engine.told(told), Latencies.class);
  }

  @Override
  public void close() throws IOException {
    engine.close();
  }
}
