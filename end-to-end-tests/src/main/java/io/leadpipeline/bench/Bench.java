package io.leadpipeline.bench;

import io.leadpipeline.e2e.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** {@code ./pipeline bench alert} and {@code ./pipeline bench routing}. */
public final class Bench {

  private static final List<String> NAMES = List.of("alert", "routing");
  private static final List<String> FULL_SPEED = List.of("-Xmx384m", "-XX:+UseSerialGC");

  private Bench() {}

  public static void main(String[] args)
      throws IOException, ExecutionException, InterruptedException {
    if (args.length != 1 || !NAMES.contains(args[0])) {
      System.err.println("usage: ./pipeline bench " + String.join("|", NAMES));
      System.exit(2);
    }
    Path folder = Files.createDirectories(Running.home().resolve(".pipeline/bench"));
    Path run = Files.createTempDirectory(folder, args[0] + "-");
    try (Running system = Running.startForSpeed(run.resolve("stack"), FULL_SPEED)) {
      if (args[0].equals("alert")) {
        new PostToAlert(system, System.out).run();
      } else {
        new StageToHandoff(system, System.out).run();
      }
    }
  }
}
