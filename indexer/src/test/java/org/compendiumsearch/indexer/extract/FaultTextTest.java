package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXParseException;

class FaultTextTest {
  private static final String DAMAGED = "it is damaged, or not what its name says";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Unsupported feature splitting used in archive. | it is one part of a divided archive; join the parts",
        "Unexpected end of ZLIB input stream | its end seems to be missing",
        "Truncated ZIP file | its end seems to be missing",
        "Missing root object specification in trailer. | its pages cannot be found",
        "Page tree root must be a dictionary | its pages cannot be found",
        "Couldn't find core part | parts that belong to such a document are not there",
        "Could not create CompressorInputStream. | what is packed in it cannot be unpacked"
      })
  void saysWhatALibraryMeans(String told, String meaning) {
    assertThat(FaultText.of(new IOException(told))).isEqualTo(DAMAGED + ": " + meaning);
  }

  @Test
  void looksAtTheCausesOfAFault() {
    assertThat(FaultText.of(new IllegalStateException("outer", new EOFException())))
        .isEqualTo(DAMAGED + ": its end seems to be missing");
    assertThat(FaultText.of(new IOException(new ZipException("x"))))
        .isEqualTo(DAMAGED + ": what is packed in it cannot be unpacked");
  }

  @Test
  void tellsTheLineOfXml() {
    Exception fault = new SAXParseException("The prefix is not bound.", null, null, 22, 5);

    assertThat(FaultText.of(fault)).isEqualTo(DAMAGED + ": its XML has a fault in line 22");
    assertThat(FaultText.of(new SAXParseException("x", null)))
        .isEqualTo(DAMAGED + ": its XML has a fault");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "java.io.IOException: x",
        "org.example.Parser@1a2b3c",
        "For input string: \"4\" under radix 16"
      })
  void keepsTheWordsOfLibrariesToItself(String told) {
    assertThat(FaultText.of(new IOException(told))).isEqualTo(DAMAGED);
    assertThat(FaultText.of(new IllegalStateException())).isEqualTo(DAMAGED);
  }
}
