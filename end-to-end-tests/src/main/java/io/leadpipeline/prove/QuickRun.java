package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.Service;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Kills each service in turn under load and audits what is left. */
final class QuickRun {

  private static final Duration BETWEEN = Duration.ofSeconds(3);

  private final long seed;
  private final PrintStream out;

  QuickRun(long seed, PrintStream out) {
    this.seed = seed;
    this.out = out;
  }

  List<Finding> run() {
    Path folder = Folder.of(Long.toString(seed));
    out.printf("prove quick, seed %d, everything in %s%n", seed, folder);
    try (Running system = Running.start(folder.resolve("stack"));
        Ledger ledger = new Ledger(folder.resolve("ledger.txt"))) {
      new FaultRun(system, ledger, BETWEEN, out).run(new Mix(seed), List.of(Service.values()));
      return new Report(out).atRest(system, ledger, new Circumstances(1, List.of()));
    }
  }
}
