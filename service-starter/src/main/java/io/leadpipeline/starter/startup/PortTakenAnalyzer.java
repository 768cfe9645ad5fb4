package io.leadpipeline.starter.startup;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Names the setting that chose the taken port: a service has two. */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

  private final Environment environment;

  PortTakenAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
    return new FailureAnalysis(
        "port " + cause.getPort() + " is taken",
        "stop the program that listens there, or choose another port by " + setting(cause),
        cause);
  }

  private String setting(PortInUseException cause) {
    String port = String.valueOf(cause.getPort());
    return List.of("management.server.port", "server.port").stream()
        .filter(name -> port.equals(environment.getProperty(name)))
        .findFirst()
        .orElse("server.port");
  }
}
