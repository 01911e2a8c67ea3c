package org.compendiumsearch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPMDCAdapter;

class LogsTest {
  private final LoggerContext context = new LoggerContext();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final ConsoleAppender<ILoggingEvent> console =
      new ConsoleAppender<>() {
        @Override
        public void start() {
          super.start();
          setOutputStream(written);
        }
      };

  @BeforeEach
  void startAsTheProgramsDo() {
    context.setMDCAdapter(new NOPMDCAdapter());
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%-5level %logger{0}: %msg%n");
    encoder.start();
    console.setContext(context);
    console.setEncoder(encoder);
    console.start();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(console);
    root.setLevel(ch.qos.logback.classic.Level.WARN);
  }

  private String logged() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void jsonIsAnObjectALineWithTheFault() throws Exception {
    Logs.use(Logs.Format.JSON, Logs.Level.INFO, context);

    context.getLogger("org.compendiumsearch.Any").info("index of {} entries", 3);
    context.getLogger("other").error("gone", new IllegalStateException("why"));

    assertThat(logged().lines()).hasSize(2);
    JsonNode first = new ObjectMapper().readTree(logged().lines().findFirst().orElseThrow());
    assertThat(first.path("level").textValue()).isEqualTo("INFO");
    assertThat(first.path("loggerName").textValue()).isEqualTo("org.compendiumsearch.Any");
    assertThat(first.path("formattedMessage").textValue()).isEqualTo("index of 3 entries");
    assertThat(first.path("timestamp").isIntegralNumber()).isTrue();
    assertThat(first.has("arguments")).isFalse();
    JsonNode second = new ObjectMapper().readTree(logged().lines().toList().getLast());
    assertThat(second.path("throwable").path("className").textValue())
        .isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void aLevelHoldsForTheProgramAndAStricterOneForLibrariesToo() {
    Logs.use(Logs.Format.TEXT, Logs.Level.DEBUG, context);
    context.getLogger("org.compendiumsearch.Any").debug("ours");
    context.getLogger("library").info("theirs");

    Logs.use(Logs.Format.TEXT, Logs.Level.ERROR, context);
    context.getLogger("org.compendiumsearch.Any").warn("ours again");
    context.getLogger("library").warn("theirs again");

    assertThat(logged()).isEqualTo("DEBUG Any: ours\n");
  }
}
