package io.leadpipeline.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** The data folder of a PostgreSQL server: made once, and never shared by two servers. */
final class PostgresData {

  private static final Duration INIT_LIMIT = Duration.ofSeconds(90);
  private static final String MAJOR = "18";

  private final DatabaseSettings settings;
  private final PostgresTools tools;

  PostgresData(DatabaseSettings settings, PostgresTools tools) {
    this.settings = settings;
    this.tools = tools;
  }

  /** Stops a server an earlier run left behind, and makes the folder if it is not there. */
  void prepare() {
    Path version = settings.data().resolve("PG_VERSION");
    try {
      if (!Files.exists(version)) {
        init();
      } else if (!Files.readString(version).strip().equals(MAJOR)) {
        throw otherVersion(Files.readString(version).strip());
      }
    } catch (IOException e) {
      throw new StackFailure("cannot prepare " + settings.data() + ": " + e.getMessage(), e);
    }
    OrphanServer.stop(settings.data());
  }

  /** Into a folder beside it, then renamed: an interrupted start leaves nothing half made. */
  private void init() throws IOException {
    Path half = settings.folder().resolve("data.new");
    Folders.delete(half);
    Files.createDirectories(settings.folder());
    Path password =
        Files.writeString(settings.folder().resolve("password"), Databases.OWNER_PASSWORD);
    ChildProcess.start(new Launch("PostgreSQL", initdb(half, password), settings.log()))
        .awaitSuccess(INIT_LIMIT);
    Files.delete(password);
    Files.move(half, settings.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The built-in locale needs nothing from the machine, so order and case are the same on all. */
  private List<String> initdb(Path target, Path password) {
    return tools.command(
        "initdb",
        List.of(
            "-D",
            target.toString(),
            "--username=" + Databases.OWNER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--no-locale",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"));
  }

  private StackFailure otherVersion(String found) {
    return new StackFailure(
        "%s was made by PostgreSQL %s (expected: %s): move or delete it"
            .formatted(settings.data(), found, MAJOR));
  }
}
