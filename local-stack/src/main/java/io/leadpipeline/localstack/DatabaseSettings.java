package io.leadpipeline.localstack;

import java.nio.file.Path;

/**
 * How a {@link DatabaseProcess} runs.
 *
 * @param folder holds its data; kept from one start to the next
 * @param port 0 takes a free one
 * @param log gets the server's output
 * @param outlivesParent false to end with this JVM, however that ends
 */
public record DatabaseSettings(Path folder, int port, Path log, boolean outlivesParent) {

  public DatabaseSettings {
    folder = folder.toAbsolutePath().normalize();
    log = log.toAbsolutePath().normalize();
  }

  public DatabaseSettings(Path folder, int port) {
    this(folder, port, folder.resolve("postgres.log"), false);
  }

  public DatabaseSettings withLog(Path file) {
    return new DatabaseSettings(folder, port, file, outlivesParent);
  }

  public DatabaseSettings outlivingParent(boolean outlives) {
    return new DatabaseSettings(folder, port, log, outlives);
  }

  DatabaseSettings withPort(int other) {
    return new DatabaseSettings(folder, other, log, outlivesParent);
  }

  Path data() {
    return folder.resolve("data");
  }
}
