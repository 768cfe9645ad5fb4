package io.leadpipeline.bench.sql;

import io.leadpipeline.bench.sql.SqlTape.Parameter;
import io.leadpipeline.bench.sql.SqlTape.Turn;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Plays a tape back, one connection for each thread that was recorded, and prints how long it took:
 * {@code SqlReplay <tape> <JDBC URL> <user> <password>}.
 */
public final class SqlReplay {

  private static final int LONGEST = 8;
  private static final int LEGIBLE = 80;

  private final String url;
  private final String user;
  private final String password;
  private final AtomicInteger failed = new AtomicInteger();
  private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();

  private SqlReplay(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** Prints {@code <milliseconds> <statements> <failed>}, then what took longest. */
  public static void main(String[] arguments)
      throws IOException, ClassNotFoundException, InterruptedException, ExecutionException {
    Map<String, List<Turn>> tape = SqlTape.read(Path.of(arguments[0]));
    SqlReplay replay = new SqlReplay(arguments[1], arguments[2], arguments[3]);
    long before = System.nanoTime();
    replay.play(tape);
    long took = (System.nanoTime() - before) / 1_000_000;
    int statements = tape.values().stream().mapToInt(List::size).sum();
    System.out.printf("%d %d %d%n", took, statements, replay.failed.get());
    replay.longest().forEach(System.out::println);
  }

  private List<String> longest() {
    return nanos.entrySet().stream()
        .sorted(Comparator.comparingLong(it -> -it.getValue().sum()))
        .limit(LONGEST)
        .map(it -> "%6d ms %s".formatted(it.getValue().sum() / 1_000_000, beginning(it.getKey())))
        .toList();
  }

  private static String beginning(String sql) {
    String line = sql.isEmpty() ? "commit" : sql.strip().replaceAll("\\s+", " ");
    return line.substring(0, Math.min(line.length(), LEGIBLE));
  }

  private void play(Map<String, List<Turn>> tape) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Callable<Void>> all =
          tape.values().stream().<Callable<Void>>map(turns -> () -> play(turns)).toList();
      for (var each : threads.invokeAll(all)) {
        each.get();
      }
    }
  }

  @SuppressWarnings("NullAway") // Callable<Void> has nothing to return.
  private Void play(List<Turn> turns) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      for (Turn turn : turns) {
        long before = System.nanoTime();
        try {
          play(connection, turn);
          nanos.computeIfAbsent(turn.sql(), _ -> new LongAdder()).add(System.nanoTime() - before);
        } catch (SQLException lost) {
          failed.incrementAndGet();
          if (!connection.getAutoCommit()) {
            connection.rollback();
          }
        }
      }
    }
    return null;
  }

  private static void play(Connection connection, Turn turn) throws SQLException {
    if (turn.sql().isEmpty()) {
      end(connection, turn.inTransaction());
      return;
    }
    if (connection.getAutoCommit() == turn.inTransaction()) {
      connection.setAutoCommit(!turn.inTransaction());
    }
    try (PreparedStatement statement = connection.prepareStatement(turn.sql())) {
      execute(connection, statement, turn.rows());
    }
  }

  private static void end(Connection connection, boolean committed) throws SQLException {
    if (connection.getAutoCommit()) {
      return;
    }
    if (committed) {
      connection.commit();
    } else {
      connection.rollback();
    }
  }

  private static void execute(
      Connection connection, PreparedStatement statement, List<List<Parameter>> rows)
      throws SQLException {
    for (List<Parameter> row : rows) {
      for (Parameter parameter : row) {
        set(connection, statement, parameter);
      }
      if (rows.size() > 1) {
        statement.addBatch();
      }
    }
    if (rows.size() > 1) {
      statement.executeBatch();
    } else if (statement.execute()) {
      drain(statement);
    }
  }

  private static void drain(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.getResultSet()) {
      while (rows.next()) {
        rows.getObject(1);
      }
    }
  }

  private static void set(Connection connection, PreparedStatement statement, Parameter it)
      throws SQLException {
    if (it.arrayType() != null) {
      statement.setArray(
          it.index(), connection.createArrayOf(it.arrayType(), (Object[]) it.value()));
    } else if (it.sqlType() != null) {
      statement.setObject(it.index(), it.value(), it.sqlType());
    } else {
      statement.setObject(it.index(), it.value());
    }
  }
}
