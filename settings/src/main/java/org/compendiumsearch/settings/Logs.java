package org.compendiumsearch.settings;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import java.util.Iterator;
import org.slf4j.LoggerFactory;

/** How and how much the program logs. Set once, before it starts to work. */
final class Logs {
  private static final String OURS = "org.compendiumsearch";

  private Logs() {}

  /** The form of a line. */
  enum Format {
    /** For people. */
    TEXT,
    /** For programs: one JSON object a line. */
    JSON
  }

  /** The least that is logged. */
  enum Level {
    ERROR,
    WARN,
    INFO,
    DEBUG
  }

  /** Makes it so; what is as the program's own configuration has it costs nothing. */
  static void use(Format format, Level level) {
    if (format == Format.TEXT && level == Level.INFO) {
      return;
    }
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      throw new IllegalStateException("another library than logback has taken the log");
    }
    use(format, level, context);
  }

  static void use(Format format, Level level, LoggerContext context) {
    context.getLogger(OURS).setLevel(ch.qos.logback.classic.Level.toLevel(level.name()));
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    if (level.compareTo(Level.WARN) <= 0) {
      root.setLevel(ch.qos.logback.classic.Level.toLevel(level.name()));
    }
    if (format == Format.JSON) {
      for (Iterator<Appender<ILoggingEvent>> all = root.iteratorForAppenders(); all.hasNext(); ) {
        if (all.next() instanceof ConsoleAppender<ILoggingEvent> console) {
          write(console, context);
        }
      }
    }
  }

  private static void write(ConsoleAppender<ILoggingEvent> console, LoggerContext context) {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.setWithSequenceNumber(false);
    encoder.setWithContext(false);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.setWithFormattedMessage(true);
    encoder.start();
    console.stop();
    console.setEncoder(encoder);
    console.start();
  }
}
