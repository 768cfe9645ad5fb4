package io.leadpipeline.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/** Unpacks PostgreSQL once per user and version. */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /** The folder that holds {@code bin/postgres}. */
  static Path unpacked() {
    String archive = archive();
    try (InputStream packed = open(archive)) {
      Path home = cache().resolve(archive.replace(".txz", "") + "-" + packed.available());
      if (!Files.isExecutable(home.resolve("bin/postgres"))) {
        unpack(packed, home);
      }
      return home;
    } catch (IOException e) {
      throw new StackFailure("cannot unpack PostgreSQL into " + cache() + ": " + e.getMessage(), e);
    }
  }

  /** Unpacks beside the target and renames, so that no other process ever sees half of it. */
  private static void unpack(InputStream packed, Path home) throws IOException {
    Files.createDirectories(home.getParent());
    Path half = Files.createTempDirectory(home.getParent(), "unpacking");
    TarXz.extract(packed, half);
    try {
      Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
      Folders.delete(half);
    }
  }

  private static InputStream open(String archive) {
    return Optional.ofNullable(PostgresBinaries.class.getResourceAsStream("/" + archive))
        .orElseThrow(() ->
            new StackFailure(
                "no PostgreSQL for this machine: %s is not on the class path (expected: Linux or macOS on x86-64 or ARM)"
                    .formatted(archive)));
  }

  private static String archive() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch", "");
    String cpu = arch.equals("aarch64") ? "arm_64" : "x86_64";
    return "postgres-" + (os.startsWith("mac") ? "darwin" : "linux") + "-" + cpu + ".txz";
  }

  private static Path cache() {
    return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
        .resolve("lead-pipeline");
  }
}
