package io.leadpipeline.starter.startup;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why a service does not start in one line, and silences the framework's page about it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneSentenceReporter implements FailureAnalysisReporter {

  private static final Logger LOG = LoggerFactory.getLogger("startup");

  @Override
  public void report(FailureAnalysis analysis) {
    LOG.debug("the start failed", analysis.getCause());
    LOG.error("does not start: {}", sentence(analysis));
    LoggingSystem.get(getClass().getClassLoader())
        .setLogLevel(LoggingFailureAnalysisReporter.class.getName(), LogLevel.OFF);
  }

  private static String sentence(FailureAnalysis analysis) {
    return Stream.of(analysis.getDescription(), analysis.getAction())
        .filter(Objects::nonNull)
        .map(text -> String.join(" ", text.strip().split("\\s+")))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" → "));
  }
}
