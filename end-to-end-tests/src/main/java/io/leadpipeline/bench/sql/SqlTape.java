package io.leadpipeline.bench.sql;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a service asked of its database, in the order of each connection, as a file. */
final class SqlTape implements Closeable {

  private static final int RESET_EVERY = 200;

  private final ObjectOutputStream out;
  private int written;

  private SqlTape(ObjectOutputStream out) {
    this.out = out;
  }

  static SqlTape to(Path file) throws IOException {
    return new SqlTape(
        new ObjectOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(file))));
  }

  synchronized void write(Turn turn) {
    try {
      out.writeUnshared(turn);
      if (++written % RESET_EVERY == 0) {
        out.reset();
        out.flush();
      }
    } catch (IOException full) {
      throw new java.io.UncheckedIOException(full);
    }
  }

  /** All of it, by thread. */
  static Map<String, List<Turn>> read(Path file) throws IOException, ClassNotFoundException {
    Map<String, List<Turn>> turns = new LinkedHashMap<>();
    try (var in =
        new ObjectInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
      while (true) {
        Turn turn = (Turn) in.readUnshared();
        turns.computeIfAbsent(turn.thread(), _ -> new java.util.ArrayList<>()).add(turn);
      }
    } catch (EOFException end) {
      return turns;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }

  /**
   * A statement or the end of a transaction.
   *
   * @param sql empty for the end of a transaction
   * @param rows the parameters of each row of a batch; one row for a statement alone
   */
  record Turn(String thread, String sql, boolean inTransaction, List<List<Parameter>> rows)
      implements Serializable {
    @Serial private static final long serialVersionUID = 1;
  }

  /**
   * A parameter.
   *
   * @param arrayType for an array, whose elements the value then is
   * @param sqlType of {@link java.sql.Types}, where the service named one
   */
  record Parameter(
      int index,
      @Nullable String arrayType,
      @Nullable Integer sqlType,
      @Nullable Serializable value)
      implements Serializable {
    @Serial private static final long serialVersionUID = 1;
  }
}
