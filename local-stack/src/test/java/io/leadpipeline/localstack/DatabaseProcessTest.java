package io.leadpipeline.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseProcessTest {

  @TempDir Path folder;

  @Test
  void keepsCommittedRowsWhenKilled() throws SQLException {
    try (DatabaseProcess server = DatabaseProcess.start(folder, 0)) {
      Databases.create(server);
      Databases.create(server);
      run(server, "create table kept(word text); insert into kept values ('kept')");

      server.kill();
      server.restart();

      assertThat(ask(server, "select word from kept")).isEqualTo("kept");
      assertThat(ask(server, "show fsync")).isEqualTo("on");
      assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void replacesAServerThatLostItsParent() throws SQLException {
    DatabaseProcess lost = DatabaseProcess.start(folder, 0);
    Databases.create(lost);

    try (DatabaseProcess fresh = DatabaseProcess.start(folder, 0)) {
      assertThat(lost.alive()).isFalse();
      assertThat(ask(fresh, "select current_user")).isEqualTo("scoring");
    }
  }

  @Test
  void letsARoleIntoItsOwnDatabaseOnly() {
    try (DatabaseProcess server = DatabaseProcess.start(folder, 0)) {
      Databases.create(server);

      String foreign = server.jdbcUrl("routing", "scoring", Databases.password("scoring"));
      String forged = server.jdbcUrl("scoring", "scoring", "guess");

      assertThatThrownBy(() -> DriverManager.getConnection(foreign))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> DriverManager.getConnection(forged))
          .hasMessageContaining("password authentication failed");
    }
  }

  private static void run(DatabaseProcess server, String sql) throws SQLException {
    try (Connection connection = scoring(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(DatabaseProcess server, String sql) throws SQLException {
    try (Connection connection = scoring(server);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection scoring(DatabaseProcess server) throws SQLException {
    return DriverManager.getConnection(Databases.jdbcUrl(server, "scoring"));
  }
}
