package org.compendiumsearch.indexer.extract.isolated;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.compendiumsearch.indexer.extract.ExtractionOutcome;
import org.compendiumsearch.indexer.extract.FileContents;
import org.jspecify.annotations.Nullable;

/**
 * The language of indexer and reading process: JSON values one after the other. The process says
 * {@link Reply#READY}; then the indexer names files, and the process answers with the contents of
 * each as it has them, in any order. Safe for all threads.
 */
final class Wire {
  /**
   * A file to read.
   *
   * @param id which request to this process it is, from 1
   * @param file its path
   */
  record Request(long id, String file) {
    static Request of(long id, Path file) {
      return new Request(id, file.toAbsolutePath().toString());
    }
  }

  /**
   * An answer.
   *
   * @param id of the request; 0 in {@link #READY}
   * @param contents of the file asked for; null in {@link #READY}
   */
  record Reply(long id, @Nullable FileContents contents) {
    static final Reply READY = new Reply(0, null);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(ExtractionOutcome.Extracted.class),
    @JsonSubTypes.Type(ExtractionOutcome.Partial.class),
    @JsonSubTypes.Type(ExtractionOutcome.Encrypted.class),
    @JsonSubTypes.Type(ExtractionOutcome.Empty.class),
    @JsonSubTypes.Type(ExtractionOutcome.ImageOnly.class),
    @JsonSubTypes.Type(ExtractionOutcome.TooBig.class),
    @JsonSubTypes.Type(ExtractionOutcome.Unsupported.class),
    @JsonSubTypes.Type(ExtractionOutcome.Corrupt.class),
    @JsonSubTypes.Type(ExtractionOutcome.Crashed.class),
    @JsonSubTypes.Type(ExtractionOutcome.Unreadable.class)
  })
  private interface Named {}

  private final ObjectMapper mapper;

  Wire() {
    // A text may be of any length.
    StreamReadConstraints anything =
        StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(anything)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    mapper =
        new ObjectMapper(factory)
            .addMixIn(ExtractionOutcome.class, Named.class)
            .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .setVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  void write(Object value, OutputStream out) throws IOException {
    try (JsonGenerator generator = mapper.getFactory().createGenerator(out)) {
      mapper.writeValue(generator, value);
    }
    out.write('\n');
    out.flush();
  }

  <T> MappingIterator<T> read(Class<T> type, InputStream in) throws IOException {
    JsonParser parser = mapper.getFactory().createParser(in);
    return mapper.readerFor(type).readValues(parser);
  }
}
