package org.compendiumsearch.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.testing.RandomCases;
import org.junit.jupiter.api.Test;

class PackedTextsTest {
  @Test
  void givesEachTextBack() {
    RandomCases.run(
        200,
        random -> {
          List<String> texts = new ArrayList<>();
          for (int i = random.nextInt(40); i > 0; i--) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(20); j > 0; j--) {
              text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x80 : 0xD800));
            }
            texts.add(text.toString());
          }
          PackedTexts packed = new PackedTexts(texts);

          for (int place = 0; place < texts.size(); place++) {
            assertThat(packed.get(place)).isEqualTo(texts.get(place));
          }
        });
  }
}
