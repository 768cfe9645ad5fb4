package io.leadpipeline.starter.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/** Readable lines for the local profile, redacted like the JSON ones. */
final class PlainLogFormatter implements StructuredLogFormatter<ILoggingEvent> {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  private final ThrowableProxyConverter stackTraces;

  PlainLogFormatter(ThrowableProxyConverter stackTraces) {
    this.stackTraces = stackTraces;
  }

  @Override
  public String format(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(160);
    line.append(TIME.format(LocalTime.ofInstant(event.getInstant(), ZoneId.systemDefault())));
    line.append(' ').append(level(event)).append(' ').append(shortName(event.getLoggerName()));
    StringBuilder said = new StringBuilder(event.getFormattedMessage());
    appendPairs(said, event);
    if (event.getThrowableProxy() != null) {
      said.append('\n').append(stackTraces.convert(event).stripTrailing());
    }
    return line.append(": ").append(Redaction.of(said.toString())).append('\n').toString();
  }

  private static String level(ILoggingEvent event) {
    return String.format("%-5s", event.getLevel());
  }

  private static String shortName(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }

  private static void appendPairs(StringBuilder line, ILoggingEvent event) {
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        line.append(' ').append(pair.key).append('=').append(pair.value);
      }
    }
    event
        .getMDCPropertyMap()
        .forEach((key, id) -> line.append(' ').append(key).append('=').append(id));
  }
}
