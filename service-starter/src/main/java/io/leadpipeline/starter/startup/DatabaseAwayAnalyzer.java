package io.leadpipeline.starter.startup;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** PostgreSQL cannot be reached, or refuses the service, when it migrates at start-up. */
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class DatabaseAwayAnalyzer extends AbstractFailureAnalyzer<SQLException> {

  private final Environment environment;

  DatabaseAwayAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
    String state = cause.getSQLState() == null ? "" : cause.getSQLState();
    if (state.startsWith("08") || state.startsWith("57P")) {
      return analysis(cause, "does not answer", "start it, or correct spring.datasource.url");
    }
    if (state.startsWith("28")) {
      return analysis(
          cause, "refuses the user", "correct spring.datasource.username and .password");
    }
    return state.equals("3D000")
        ? analysis(cause, "has no such database", "create it, or correct spring.datasource.url")
        : null;
  }

  private FailureAnalysis analysis(SQLException cause, String trouble, String action) {
    return new FailureAnalysis("PostgreSQL at " + address() + " " + trouble, action, cause);
  }

  /** The address without the parameters behind it, which may hold a password. */
  private String address() {
    String url = environment.getProperty("spring.datasource.url", "an unknown address");
    return url.replaceFirst("\\?.*", "").replaceFirst("^jdbc:postgresql://", "");
  }
}
