package io.leadpipeline.prove;

import io.leadpipeline.localstack.Databases;
import io.leadpipeline.localstack.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * Keeps routing's timers from striking, by a lock on their table, so that all the rest can come to
 * rest: where many handoffs are open some clock runs out every moment.
 */
final class HeldClocks implements AutoCloseable {

  private final Connection connection;
  private final Instant since;

  private HeldClocks(Connection connection, Instant since) {
    this.connection = connection;
    this.since = since;
  }

  /** Returns once the last strike is done. */
  static HeldClocks of(LocalStack stack) {
    try {
      Connection connection =
          DriverManager.getConnection(Databases.jdbcUrl(stack.database(), "routing"));
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("lock table scheduled_tasks in share mode");
      }
      return new HeldClocks(connection, Instant.now());
    } catch (SQLException e) {
      throw new IllegalStateException("routing's timers cannot be held", e);
    }
  }

  Instant since() {
    return since;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("routing's timers cannot be let go", e);
    }
  }
}
