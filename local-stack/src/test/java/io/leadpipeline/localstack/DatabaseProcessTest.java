package io.leadpipeline.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseProcessTest {

  @TempDir static Path folder;

  private static DatabaseProcess server;

  @BeforeAll
  static void start() {
    server = DatabaseProcess.start(folder.resolve("my data"), 0);
    Databases.create(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void keepsCommittedRowsWhenKilled() throws SQLException {
    run("create table kept(word text); insert into kept values ('kept')");

    server.kill();
    server.restart();
    Databases.create(server);

    assertThat(ask("select word from kept")).isEqualTo("kept");
    assertThat(ask("show fsync")).isEqualTo("on");
    assertThat(ask("show synchronous_commit")).isEqualTo("on");
  }

  @Test
  void replacesAServerThatLostItsParent() throws SQLException {
    DatabaseProcess lost = server;

    server = DatabaseProcess.start(folder.resolve("my data"), 0);

    assertThat(lost.alive()).isFalse();
    assertThat(ask("select current_user")).isEqualTo("scoring");
  }

  @Test
  void letsARoleIntoItsOwnDatabaseOnly() {
    String foreign = server.jdbcUrl("routing", "scoring", Databases.password("scoring"));
    String forged = server.jdbcUrl("scoring", "scoring", "guess");

    assertThatThrownBy(() -> DriverManager.getConnection(foreign))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> DriverManager.getConnection(forged))
        .hasMessageContaining("password authentication failed");
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = scoring();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(String sql) throws SQLException {
    try (Connection connection = scoring();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection scoring() throws SQLException {
    return DriverManager.getConnection(Databases.jdbcUrl(server, "scoring"));
  }
}
