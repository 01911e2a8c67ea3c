package org.compendiumsearch.indexer.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {
  private static final String KEY = "ab12";

  @TempDir private Path folder;
  private final List<String> made = new ArrayList<>();

  private List<float[]> make(List<String> texts) {
    made.addAll(texts);
    return texts.stream().map(text -> new float[] {text.length(), 0.5f}).toList();
  }

  private List<float[]> ask(String model, String... texts) {
    return new VectorCache(folder, model, true).of(KEY, List.of(texts), this::make);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void worksOutEachTextOnce() {
    ask("m", "one", "three", "one");
    List<float[]> again = ask("m", "three", "seven", "one");

    assertThat(made).containsExactly("one", "three", "seven");
    assertThat(again).extracting(vector -> vector[0]).containsExactly(5f, 5f, 3f);
  }

  @Test
  void knowsNothingOfOtherModels() {
    ask("m", "one");
    ask("other", "one");

    assertThat(made).containsExactly("one", "one");
  }

  @Test
  void worksOutAgainWhatIsDamaged() throws IOException {
    ask("m", "one");
    Path file = files().getFirst();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    ask("m", "one");
    Files.write(file, new byte[3]);
    ask("m", "one");

    assertThat(made).containsExactly("one", "one", "one");
  }

  @Test
  void removesWhatIsNeededNoLonger() throws IOException {
    ask("m", "one");
    ask("other", "one");
    new VectorCache(folder, "m", false).keepOnly(Set.of());
    assertThat(files()).hasSize(2);

    new VectorCache(folder, "m", true).keepOnly(Set.of(KEY));
    assertThat(files()).hasSize(1);

    new VectorCache(folder, "m", true).keepOnly(Set.of());
    assertThat(files()).isEmpty();
  }

  @Test
  void saysWhereNothingCanBeKept() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    VectorCache cache = new VectorCache(file, "m", true);

    assertThatThrownBy(() -> cache.of(KEY, List.of("one"), this::make))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot keep vectors in \"" + file + "\"");
  }

  @Test
  void keepsNothingWithoutAFolder() {
    VectorCache.none().of(KEY, List.of("one"), this::make);
    VectorCache.none().of(KEY, List.of("one"), this::make);

    assertThat(made).containsExactly("one", "one");
  }
}
