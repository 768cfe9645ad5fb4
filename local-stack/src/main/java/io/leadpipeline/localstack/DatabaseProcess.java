package io.leadpipeline.localstack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A real PostgreSQL 18 server with durable commits, whose data survive kill and restart. */
public final class DatabaseProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final DatabaseSettings settings;
  private final PostgresTools tools;
  private ChildProcess process;

  private DatabaseProcess(DatabaseSettings settings, PostgresTools tools) {
    this.settings = settings;
    this.tools = tools;
    this.process = launch(settings, tools);
  }

  /** Starts a server on the folder's data; port 0 takes a free one. */
  public static DatabaseProcess start(Path folder, int port) {
    return start(new DatabaseSettings(folder, port));
  }

  /** Returns once the server answers; one that an earlier run left on this data is stopped. */
  public static DatabaseProcess start(DatabaseSettings settings) {
    DatabaseSettings fixed = settings.port() == 0 ? settings.withPort(Ports.free()) : settings;
    DatabaseProcess database = new DatabaseProcess(fixed, new PostgresTools());
    database.awaitReady();
    return database;
  }

  public int port() {
    return settings.port();
  }

  public long pid() {
    return process.pid();
  }

  public boolean alive() {
    return process.alive();
  }

  public Path log() {
    return settings.log();
  }

  /** Address of a database, without credentials. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
  }

  public String jdbcUrl(String database, String user, String password) {
    return "%s?user=%s&password=%s".formatted(jdbcUrl(database), user, password);
  }

  /** A connection to the server's own database as its owner. */
  public Connection connectAsOwner() throws SQLException {
    return DriverManager.getConnection(
        jdbcUrl("postgres"), Databases.OWNER, Databases.OWNER_PASSWORD);
  }

  /** SIGKILL to the server and all its backends: what was not committed is lost. */
  public void kill() {
    process.kill();
  }

  /** Ends open transactions and stops. */
  public void stop() {
    process.stop();
  }

  /** Starts again on the same data and port; stops it first if it still runs. */
  public void restart() {
    process.stop();
    process = launch(settings, tools);
    awaitReady();
  }

  void onEnd(Consumer<String> told) {
    process.onEnd(told);
  }

  /** From now on it goes on when this JVM ends. */
  void detach() {
    process.detach();
  }

  @Override
  public void close() {
    stop();
  }

  private void awaitReady() {
    try {
      process.awaitReady(this::answers, START_LIMIT);
    } catch (StackFailure failure) {
      process.kill();
      throw failure;
    }
  }

  private boolean answers() {
    if (!Ports.answers(port())) {
      return false;
    }
    try (Connection connection = connectAsOwner()) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
    }
  }

  private static ChildProcess launch(DatabaseSettings settings, PostgresTools tools) {
    new PostgresData(settings, tools).prepare();
    return ChildProcess.start(
        new Launch("PostgreSQL", server(settings, tools), settings.log())
            .stoppedBy(StopSignal.INT));
  }

  private static List<String> server(DatabaseSettings settings, PostgresTools tools) {
    return tools.command(
        "postgres",
        List.of(
            "-D", settings.data().toString(),
            "-h", "127.0.0.1",
            "-p", Integer.toString(settings.port()),
            "-c", "unix_socket_directories=",
            "-c", "fsync=on",
            "-c", "synchronous_commit=on",
            "-c", "max_connections=200",
            "-c", "shared_buffers=256MB",
            "-c", "timezone=UTC",
            "-c", "log_timezone=UTC"));
  }
}
