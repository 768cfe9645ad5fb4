package io.leadpipeline.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A PostgreSQL server that lost its parent and still holds a data folder. */
final class OrphanServer {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private OrphanServer() {}

  static void stop(Path data) {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    server(file, data).ifPresent(server -> Signals.stop(server, StopSignal.INT, PATIENCE));
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new StackFailure("cannot delete " + file + ": " + e.getMessage(), e);
    }
  }

  /** The number may since have gone to a stranger: only a server of this very folder counts. */
  private static Optional<ProcessHandle> server(Path file, Path data) {
    return pid(file)
        .flatMap(ProcessHandle::of)
        .filter(process -> commandLine(process).contains("postgres -D " + data + " "));
  }

  private static Optional<Long> pid(Path file) {
    try {
      return Files.readAllLines(file).stream().findFirst().map(String::strip).map(Long::valueOf);
    } catch (IOException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static String commandLine(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }
}
