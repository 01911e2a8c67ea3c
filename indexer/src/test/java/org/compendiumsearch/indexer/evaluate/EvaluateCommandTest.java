package org.compendiumsearch.indexer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.compendiumsearch.core.error.InvalidFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
  @TempDir private Path folder;
  private Path collection;

  @BeforeEach
  void write() throws IOException {
    collection = Files.createDirectory(folder.resolve("tiny"));
    put(
        "corpus.jsonl",
        """
        {"_id": "boats", "title": "Crews", "text": "Crews that cannot leave their fishing vessels."}
        {"_id": "banks", "title": "Accounts", "text": "Survivors open an account at a bank."}
        """);
    put(
        "queries.jsonl",
        """
        {"_id": "q1", "text": "vessels"}
        {"_id": "q2", "text": "money kept safe by savings institutions"}
        """);
    put("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\tboats\t1\nq2\tbanks\t1\n");
  }

  private void put(String name, String text) throws IOException {
    Files.writeString(collection.resolve(name), text);
  }

  private record Ended(int code, String out) {}

  private static Ended run(Object... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    CommandLine command = new CommandLine(new EvaluateCommand(out));
    command.setExecutionExceptionHandler(
        (fault, line, parsed) -> {
          out.println(fault.getMessage());
          return 2;
        });
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int code = command.execute(words);
    return new Ended(code, bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void measuresEveryMode() {
    Ended ended = run(collection);

    assertThat(ended.code()).isZero();
    assertThat(ended.out().lines().map(line -> line.replaceAll("\\s+", " ")))
        .containsExactly(
            "tiny lexical docs 2 q 2 nDCG@10 0.5000 MAP 0.5000 MRR 0.5000 P@10 0.0500 R@100 0.5000",
            "tiny semantic docs 2 q 2 nDCG@10 1.0000 MAP 1.0000 MRR 1.0000 P@10 0.1000 R@100"
                + " 1.0000",
            "tiny hybrid docs 2 q 2 nDCG@10 1.0000 MAP 1.0000 MRR 1.0000 P@10 0.1000 R@100 1.0000");
  }

  @Test
  void measuresWordsAloneWithoutVectors() {
    assertThat(run(collection, "--no-vectors").out().lines()).hasSize(1);

    Ended ended = run(collection, "--no-vectors", "--mode", "hybrid");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).contains("only --mode lexical can be measured with --no-vectors");
  }

  @Test
  void measuresTheRunFilesItWrote() {
    Path runs = folder.resolve("runs");
    String measured = run(collection, "--no-vectors", "--run-files", runs).out();

    Ended ended = run("--run", runs.resolve("tiny.lexical.run"), collection);

    assertThat(ended.out().substring(ended.out().indexOf("nDCG")))
        .isEqualTo(measured.substring(measured.indexOf("nDCG")));
  }

  @Test
  void goesByTheScoresOfARunFileAndTakesJudgementsOfTrec() throws IOException {
    Path run =
        Files.writeString(folder.resolve("a.run"), "q1 Q0 banks 1 1.5 x\nq1 Q0 boats 2 2.5 x\n");
    Path qrels = Files.writeString(folder.resolve("qrels.txt"), "q1 0 boats 1\nq2 0 banks 2\n");

    assertThat(run("--run", run, "--qrels", qrels).out()).contains("a.run", "nDCG@10 0.5000");
    assertThat(run("--run", run).out()).contains("--run needs --qrels, or one collection");
    assertThat(run().out()).contains("name a folder with a test collection, or --run");
  }

  @Test
  void namesTheLineThatIsNoneOfARun() throws IOException {
    Path run = Files.writeString(folder.resolve("b.run"), "q1 Q0 boats 1 2 x\nq1 boats\n");

    assertThatThrownBy(() -> TrecRun.read(run))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("b.run, line 2")
        .hasMessageContaining("expected a query, Q0, a document, a rank, a score");
  }
}
