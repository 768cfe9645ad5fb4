package io.leadpipeline.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Command lines of PostgreSQL's programs. */
final class PostgresTools {

  private final Path home;
  private final List<String> prefix;

  PostgresTools() {
    this.home = PostgresBinaries.unpacked();
    this.prefix = asOrdinaryUser();
  }

  List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return List.copyOf(command);
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody. */
  private static List<String> asOrdinaryUser() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    return unshare()
        .map(path -> List.of(path.toString(), "--user"))
        .orElseThrow(() ->
            new StackFailure(
                "PostgreSQL does not run as root, and this machine does not allow 'unshare --user': run as an ordinary user"));
  }

  private static Optional<Path> unshare() {
    Path unshare = Path.of("/usr/bin/unshare");
    return Files.isExecutable(unshare) && succeeds(unshare.toString(), "--user", "true")
        ? Optional.of(unshare)
        : Optional.empty();
  }

  private static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
