package io.leadpipeline.localstack;

import java.nio.file.Path;

/**
 * How a {@link DatabaseProcess} runs.
 *
 * @param folder holds its data; kept from one start to the next
 * @param port 0 takes a free one
 * @param log gets the server's output
 */
public record DatabaseSettings(Path folder, int port, Path log) {

  public DatabaseSettings {
    folder = folder.toAbsolutePath().normalize();
    log = log.toAbsolutePath().normalize();
  }

  public DatabaseSettings(Path folder, int port) {
    this(folder, port, folder.resolve("postgres.log"));
  }

  public DatabaseSettings withLog(Path file) {
    return new DatabaseSettings(folder, port, file);
  }

  DatabaseSettings withPort(int other) {
    return new DatabaseSettings(folder, other, log);
  }

  Path data() {
    return folder.resolve("data");
  }
}
