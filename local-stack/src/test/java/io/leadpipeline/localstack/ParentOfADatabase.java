package io.leadpipeline.localstack;

import java.io.IOException;
import java.nio.file.Path;

/** A program that starts a database and then waits to be killed. */
final class ParentOfADatabase {

  private ParentOfADatabase() {}

  static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ParentOfADatabase.class.getName(),
            folder.resolve("orphan").toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  public static void main(String[] args) throws IOException {
    try (DatabaseProcess _ = DatabaseProcess.start(Path.of(args[0]), 0)) {
      System.in.read();
    }
  }
}
