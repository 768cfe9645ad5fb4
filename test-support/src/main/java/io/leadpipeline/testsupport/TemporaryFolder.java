package io.leadpipeline.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder for what lives as long as this JVM. */
record TemporaryFolder(Path path) {

  static TemporaryFolder create() {
    try {
      return new TemporaryFolder(Files.createTempDirectory("leadpipeline-test-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** At the end of the JVM, when nobody could be told but whoever looks at its output. */
  void delete() {
    try {
      FileSystemUtils.deleteRecursively(path);
    } catch (IOException kept) {
      System.err.println("test data stay in " + path + ": " + kept);
    }
  }
}
