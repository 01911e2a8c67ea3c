package org.compendiumsearch.bench.passages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PassagesCommandTest {
  private static final String SENTENCE =
      "The inspectors of the harbour visited every vessel that had come in during the night. ";

  @TempDir private Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void cutsTextAtTheEndsOfSentences() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("in/sub"));
    Files.writeString(folder.resolve("note.txt"), SENTENCE.repeat(20));

    List<Passage> passages = cut("--most", "1000");

    assertThat(passages).extracting(Passage::path).containsOnly("sub/note.txt");
    assertThat(passages).extracting(Passage::language).containsOnly("en");
    assertThat(passages)
        .extracting(Passage::text)
        .allMatch(text -> text.endsWith("night.") && text.length() < 700)
        .hasSize(4);
    assertThat(said()).isEqualTo("4 passages of 1 files, 0 unreadable");
  }

  @Test
  void takesTitlesAndLeavesOutScripts() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("in"));
    Files.writeString(
        folder.resolve("page.html"),
        "<html><head><title>At the harbour</title><style>p {color: red}</style></head><body><p>"
            + SENTENCE
            + "</p><script>var x = 1;</script></body></html>");

    assertThat(cut())
        .containsExactly(
            new Passage("p1", "en", "At the harbour", SENTENCE.strip(), "page.html", null, null));
  }

  @Test
  void endsAfterSoManyAndCountsWhatCannotBeRead() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("in"));
    Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7 and then nothing");
    Files.writeString(folder.resolve("note.txt"), SENTENCE.repeat(20));

    assertThat(cut("--most", "2")).hasSize(2);
    assertThat(said()).isEqualTo("2 passages of 2 files, 1 unreadable");
  }

  private List<Passage> cut(String... options) throws IOException {
    Path file = temp.resolve("out.jsonl");
    List<String> arguments = new ArrayList<>(List.of(temp.resolve("in").toString()));
    arguments.addAll(List.of("--out", file.toString()));
    arguments.addAll(List.of(options));
    PassagesCommand command =
        new PassagesCommand(new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(new CommandLine(command).execute(arguments.toArray(String[]::new))).isZero();
    List<Passage> passages = new ArrayList<>();
    new PassageFile(file).read(1_000, passages::add);
    return passages;
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8).strip();
  }
}
