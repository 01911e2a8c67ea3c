package org.compendiumsearch.indexer.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Test;

class TikaParsersTest {
  private final TikaParsers parsers = new TikaParsers(false);

  /** What looks like HTML shows its tags where it is said to be plain text. */
  @Test
  void parsesAsTheKindThatWasDetected() throws Exception {
    Metadata metadata = new Metadata();
    BodyContentHandler text = new BodyContentHandler();
    byte[] page = "<html><body><p>Safe houses</p></body></html>".getBytes(UTF_8);

    try (TikaInputStream in = TikaInputStream.get(page, metadata)) {
      assertThat(parsers.detect(in, metadata)).isEqualTo(MediaType.TEXT_HTML);
      parsers.parse(in, MediaType.TEXT_PLAIN, text, metadata, parsers.context());
    }

    assertThat(text.toString()).contains("<p>Safe houses</p>");
  }
}
