package org.compendiumsearch.bench.passages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.error.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageFileTest {
  @TempDir private Path temp;

  private final List<Passage> read = new ArrayList<>();

  @Test
  void readsWhatIsKnown() throws IOException {
    PassageFile file =
        file(
            "{\"_id\": \"a\", \"text\": \"One.\"}\n\n"
                + "{\"_id\": \"b\", \"lang\": \"fr\", \"title\": \"T\", \"text\": \"Deux.\","
                + " \"path\": \"x/y.pdf\", \"page\": 3, \"year\": 2019, \"more\": []}\n");

    assertThat(file.read(10, read::add)).isEqualTo(2);
    assertThat(read)
        .containsExactly(
            new Passage("a", "en", "a", "One.", null, null, null),
            new Passage("b", "fr", "T", "Deux.", "x/y.pdf", 3, 2019));
  }

  @Test
  void stopsWhereEnoughIsRead() throws IOException {
    assertThat(file("{\"_id\": \"a\", \"text\": \"One.\"}\nnonsense\n").read(1, read::add)).isOne();
  }

  @Test
  void namesTheLineThatIsNoPassage() throws IOException {
    assertFault("{\"_id\": \"a\", \"text\": \"One.\"}\nnonsense\n", ", line 2: not a line of JSON");
    assertFault(
        "{\"_id\": \"a\"}\n",
        ", line 1: expected an object with \"_id\" and \"text\", neither of them empty");
    assertFault("[]\n", ", line 1: expected an object with \"_id\" and \"text\"");
    assertFault(
        "{\"_id\": \"a\", \"text\": \"One.\", \"page\": \"iv\"}\n",
        ", line 1: \"page\" must be a whole number from 1, got \"iv\"");
    assertFault("", ": holds no passages");
  }

  @Test
  void namesTheFileThatIsMissingOrOfAnotherEncoding() throws IOException {
    assertThatThrownBy(() -> new PassageFile(temp.resolve("gone")).read(1, read::add))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("gone: no such file; see docs/performance.md");
    Path latin = Files.write(temp.resolve("latin"), new byte[] {'{', (byte) 0xe9, '\n'});
    assertThatThrownBy(() -> new PassageFile(latin).read(1, read::add))
        .hasMessageContaining("latin, line 1: not in UTF-8");
  }

  private void assertFault(String lines, String message) throws IOException {
    PassageFile file = file(lines);
    assertThatThrownBy(() -> file.read(10, read::add))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("passages.jsonl" + message);
  }

  private PassageFile file(String lines) throws IOException {
    return new PassageFile(Files.writeString(temp.resolve("passages.jsonl"), lines));
  }
}
