package io.leadpipeline.localstack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One database per service, each owned by a role of the same name that can reach no other. */
public final class Databases {

  /** The services that keep rows. */
  public static final List<String> ALL = List.of("ingest", "scoring", "routing", "notification");

  /** The server's own owner, for creating databases and looking into all of them. */
  public static final String OWNER = "postgres";

  public static final String OWNER_PASSWORD = "local-postgres";

  private Databases() {}

  /** The password of a database's role on this machine. */
  public static String password(String name) {
    return "local-" + name;
  }

  /** Address of a database with its role's credentials in it. */
  public static String jdbcUrl(DatabaseProcess server, String name) {
    return server.jdbcUrl(name, name, password(name));
  }

  /** Creates what is missing of {@link #ALL}. */
  public static void create(DatabaseProcess server) {
    create(server, ALL);
  }

  /** Creates the databases and roles that do not exist; names are trusted. */
  public static void create(DatabaseProcess server, List<String> names) {
    try (Connection connection = server.connectAsOwner()) {
      for (String name : names) {
        createMissing(connection, name);
      }
    } catch (SQLException e) {
      throw new StackFailure("cannot create databases: " + e.getMessage(), e);
    }
  }

  private static void createMissing(Connection connection, String name) throws SQLException {
    if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
      run(connection, "create role \"%1$s\" login password '%2$s'", name);
    }
    if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
      run(connection, "create database \"%1$s\" owner \"%1$s\"", name);
    }
    run(connection, "revoke all on database \"%1$s\" from public", name);
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void run(Connection connection, String sql, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.formatted(name, password(name)));
    }
  }
}
