package org.compendiumsearch.core.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.function.Function;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.EntryId;

/** Records as the index stores them. Safe for all threads. */
final class StoredJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(ids())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private StoredJson() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the index holds a record that is no " + type, e);
    }
  }

  /** Ids are stored as the texts they are. */
  private static SimpleModule ids() {
    return new SimpleModule()
        .addSerializer(DocumentId.class, ToStringSerializer.instance)
        .addSerializer(EntryId.class, ToStringSerializer.instance)
        .addDeserializer(DocumentId.class, new FromText<>(DocumentId.class, DocumentId::new))
        .addDeserializer(EntryId.class, new FromText<>(EntryId.class, EntryId::new));
  }

  private static final class FromText<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> constructor;

    FromText(Class<T> type, Function<String, T> constructor) {
      super(type);
      this.constructor = constructor;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return constructor.apply(parser.getText());
    }
  }
}
