package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a run keeps its data, logs and ledger. */
final class Folder {

  private Folder() {}

  /** A new one under {@code .pipeline/prove}. */
  static Path of(String run) {
    try {
      Path all = Files.createDirectories(Running.home().resolve(".pipeline/prove"));
      return Files.createTempDirectory(all, run + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
