package io.leadpipeline.bench;

import io.leadpipeline.e2e.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** {@code ./pipeline bench alert}. */
public final class Bench {

  private static final List<String> FULL_SPEED = List.of("-Xmx384m", "-XX:+UseSerialGC");

  private Bench() {}

  public static void main(String[] args)
      throws IOException, ExecutionException, InterruptedException {
    if (args.length != 1 || !args[0].equals("alert")) {
      System.err.println("usage: ./pipeline bench alert");
      System.exit(2);
    }
    Path folder = Files.createDirectories(Running.home().resolve(".pipeline/bench"));
    Path run = Files.createTempDirectory(folder, "alert-");
    try (Running system = Running.startForSpeed(run.resolve("stack"), FULL_SPEED)) {
      new PostToAlert(system, System.out).run();
    }
  }
}
